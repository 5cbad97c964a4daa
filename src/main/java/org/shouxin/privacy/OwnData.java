package org.shouxin.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Directory;
import org.shouxin.identity.MailAddresses;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.privacy.spi.OwnRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Everything the product keeps about a person's account and records, for the person alone; that it was taken stands in the access log. */
@Service
public class OwnData {

    private final Directory directory;
    private final MailAddresses mail;
    private final AccessLog access;
    private final List<OwnRecords> own;

    OwnData(Directory directory, MailAddresses mail, AccessLog access, ObjectProvider<OwnRecords> own) {
        this.directory = directory;
        this.mail = mail;
        this.access = access;
        this.own = own.orderedStream().toList();
    }

    public Map<String, Object> of(Actor actor) {
        var user = directory.user(actor.userId()).orElseThrow(() -> new NotFound("user.unknown"));
        var data = new LinkedHashMap<String, Object>();
        data.put("username", user.username());
        data.put("displayName", user.displayName());
        data.put("mailAddress", mail.of(actor.userId()).map(MailAddresses.MailAddress::address).orElse(""));
        own.forEach(records -> data.putAll(records.dataOf(actor)));
        access.record("access.ownData", actor, Map.of("account", actor.userId(), "bureau", user.bureauId()));
        return data;
    }
}
