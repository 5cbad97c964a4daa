package org.shouxin.credit;

import java.util.List;
import java.util.stream.Stream;
import org.shouxin.identity.FieldCipher;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.privacy.PersonalRecord;
import org.shouxin.privacy.ShownField;
import org.shouxin.privacy.Unmasking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whom to call at an enterprise, in full, for those who may and say why.
 *
 * @article NB-2
 */
@Service
public class EnterpriseContacts {

    private final EnterpriseDirectory enterprises;
    private final Unmasking unmasking;
    private final FieldCipher cipher;
    private final JdbcClient jdbc;

    EnterpriseContacts(EnterpriseDirectory enterprises, Unmasking unmasking, FieldCipher cipher, JdbcClient jdbc) {
        this.enterprises = enterprises;
        this.unmasking = unmasking;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    /** Whether the actor may ask. @throws NotFound {@code enterprise.unknown} */
    public boolean mayShow(Actor actor, String enterpriseId) {
        return unmasking.may(actor, record(enterprises.row(actor, enterpriseId)));
    }

    /** What is known of the contact; raises {@code enterprise.unknown} and what {@link Unmasking#admit} refuses. */
    public List<ShownField> inFull(Actor actor, String enterpriseId, String reason) {
        var row = enterprises.row(actor, enterpriseId);
        var known = jdbc.sql("select contact_name, contact_phone from credit_enterprise where id = ?").param(enterpriseId)
                .query((stored, index) -> Stream.of(new ShownField("contactName", cipher.decrypt(stored.getString(1))),
                        new ShownField("contactPhone", cipher.decrypt(stored.getString(2)))).filter(ShownField::filled).toList()).single();
        unmasking.admit(actor, record(row), known.stream().map(ShownField::key).toList(), reason);
        return known;
    }

    static PersonalRecord record(EnterpriseRow row) {
        return new PersonalRecord(PersonalRecord.Kind.ENTERPRISE, row.id(), row.bureauId(), null, Enterprise.register(row.creditCode()));
    }
}
