package org.shouxin.identity;

import java.time.Clock;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.trail.Trail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first bureaus and accounts of an empty database, when there is nobody yet who could have the right to. Used by
 * the first administrator and by the demonstration, never by a request of a signed-in person.
 */
@Service
public class Founding {

    private final JdbcClient jdbc;
    private final AccountOpening opening;
    private final Passwords passwords;
    private final Trail trail;
    private final Clock clock;

    Founding(JdbcClient jdbc, AccountOpening opening, Passwords passwords, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.opening = opening;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param activationCode {@code null} when the account has a password */
    public record Founded(String userId, String personId, String activationCode) {
    }

    /** Whether this database has been founded already. */
    public boolean done() {
        return jdbc.sql("select count(*) from identity_foundation").query(Long.class).single() > 0;
    }

    /** Claims the empty database in the caller's transaction; of two at the same moment the second is {@code foundation.done}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        try {
            jdbc.sql("insert into identity_foundation (id, founded_at) values ('only', ?)").param(clock.millis()).update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("foundation.done", Map.of());
        }
    }

    /** @param division six digits of GB/T 2260; also the bureau's id */
    @Transactional(propagation = Propagation.MANDATORY)
    public String bureau(String division, String name) {
        jdbc.sql("insert into identity_bureau (id, division, name) values (?, ?, ?)").params(division, division, name).update();
        return division;
    }

    /** @param kind {@code TOWN}, {@code SECTION} or {@code BRIGADE} */
    @Transactional(propagation = Propagation.MANDATORY)
    public String unit(String bureauId, String kind, String name) {
        var id = Ids.next();
        var next = jdbc.sql("select coalesce(max(sort_order), 0) + 1 from identity_unit where bureau_id = ?").param(bureauId)
                .query(Integer.class).single();
        jdbc.sql("insert into identity_unit (id, bureau_id, kind, name, sort_order) values (?, ?, ?, ?, ?)")
                .params(id, bureauId, kind, name, next).update();
        return id;
    }

    /** Opens an account with its roles; whether its password is strong is the caller's concern. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Founded account(NewAccount wanted) {
        var opened = opening.open(wanted);
        var account = opened.account();
        trail.record(AccountEvents.of("account.created", Actor.SYSTEM, account));
        return new Founded(account.id(), account.personId(), opened.code());
    }

    /** The stored form of a password, for {@link NewAccount}. */
    public String hash(String password) {
        return passwords.hash(password);
    }
}
