package org.shouxin.identity;

import java.time.Clock;
import java.util.Map;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles of accounts, and the wall between the realms: a person who is one of the three administrators is nothing else, on
 * whatever account. The composite keys of V0040 refuse the same where this class would fail to.
 */
@Component
class Grants {

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Holder(String personId, Realm realm) {
    }

    /** @return whether anything changed; refused as {@code role.exclusive} when the person's other roles forbid this one */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(String accountId, Role role, String bureauId, String unitId) {
        var unit = unitId == null ? "" : unitId;
        var holder = jdbc.sql("select a.person_id, p.realm from identity_account a join identity_person p on p.id = a.person_id"
                + " where a.id = ? for update").param(accountId)
                .query((row, at) -> new Holder(row.getString("person_id"), Realm.valueOf(row.getString("realm")))).optional()
                .orElseThrow(() -> new NotFound("user.unknown"));
        if (holder.realm() != Realm.of(role)) {
            move(holder, role);
        }
        if (has(accountId, role, bureauId, unit)) {
            return false;
        }
        jdbc.sql("insert into identity_grant (id, account_id, role, realm, bureau_id, unit_id, granted_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), accountId, role.name(), Realm.of(role).name(), bureauId, unit, clock.millis()).update();
        return true;
    }

    /** @return whether there was such a grant */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean remove(String accountId, Role role, String bureauId, String unitId) {
        return jdbc.sql("delete from identity_grant where account_id = ? and role = ? and bureau_id = ? and unit_id = ?")
                .params(accountId, role.name(), bureauId, unitId == null ? "" : unitId).update() > 0;
    }

    /** How many enabled accounts hold the role in the whole bureau. */
    long holders(Role role, String bureauId) {
        return jdbc.sql("select count(distinct a.id) from identity_account a join identity_grant g on g.account_id = a.id"
                + " where a.enabled = true and g.role = ? and g.bureau_id = ? and g.unit_id = ''")
                .params(role.name(), bureauId).query(Long.class).single();
    }

    private boolean has(String accountId, Role role, String bureauId, String unit) {
        return jdbc.sql("select count(*) from identity_grant where account_id = ? and role = ? and bureau_id = ? and unit_id = ?")
                .params(accountId, role.name(), bureauId, unit).query(Long.class).single() > 0;
    }

    /** A person without any role may become something else; the realm is taken off the accounts, changed, and put back. */
    private void move(Holder holder, Role role) {
        var held = jdbc.sql("select count(*) from identity_grant g join identity_account a on a.id = g.account_id where a.person_id = ?")
                .param(holder.personId()).query(Long.class).single();
        if (held > 0) {
            throw new Refused("role.exclusive", Map.of("role", role, "realm", holder.realm()));
        }
        jdbc.sql("update identity_account set realm = null where person_id = ?").param(holder.personId()).update();
        jdbc.sql("update identity_person set realm = ? where id = ?").params(Realm.of(role).name(), holder.personId()).update();
        jdbc.sql("update identity_account set realm = ? where person_id = ?").params(Realm.of(role).name(), holder.personId()).update();
    }
}
