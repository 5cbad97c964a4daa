package org.shouxin.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts for whoever may: an administrator, a nomination, the first start. */
@Component
class AccountOpening {

    /** How long a one-time code may wait. */
    static final Duration CODE_LIFE = Duration.ofDays(14);

    private final AccountRepository accounts;
    private final Persons persons;
    private final Grants grants;
    private final OneTimeCodes codes;
    private final Organisation organisation;
    private final Clock clock;

    AccountOpening(AccountRepository accounts, Persons persons, Grants grants, OneTimeCodes codes,
            Organisation organisation, Clock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.grants = grants;
        this.codes = codes;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param code {@code null} when the account has a password from the start */
    record Opened(Account account, String code) {
    }

    /** Refuses a name that is taken as {@code username.taken} and a unit of another bureau as {@code unit.unknown}. */
    @Transactional(propagation = Propagation.MANDATORY)
    Opened open(NewAccount wanted) {
        var username = Username.of(wanted.username());
        if (accounts.existsByUsername(username)) {
            throw new Conflict("username.taken", Map.of("username", username));
        }
        organisation.bureau(wanted.bureauId());
        if (wanted.unitId() != null && organisation.unit(wanted.unitId())
                .filter(unit -> unit.bureauId().equals(wanted.bureauId())).isEmpty()) {
            throw new InvalidInput(List.of(new FieldProblem("unitId", "unit.unknown", Map.of())));
        }
        var realm = wanted.grants().isEmpty() ? Realm.BUSINESS : Realm.of(wanted.grants().get(0).role());
        var personId = persons.findOrEnter(wanted.residentId(), realm);
        var personRealm = persons.realm(personId);
        if (!wanted.grants().isEmpty() && personRealm != realm) {
            throw new Refused("role.exclusive", Map.of("role", wanted.grants().get(0).role(), "realm", personRealm));
        }
        var account = Account.open(username, PersonName.of("displayName", wanted.displayName()), personId, personRealm,
                wanted.bureauId(), wanted.unitId(), clock.millis());
        account.allowApi(wanted.apiAllowed());
        var code = wanted.passwordHash() == null ? renewCode(account) : null;
        if (wanted.passwordHash() != null) {
            account.renew(wanted.passwordHash());
        }
        store(account);
        wanted.grants().forEach(grant -> grants.add(account.id(), grant.role(), grant.bureauId(), grant.unitId()));
        return new Opened(account, code);
    }

    private void store(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException raced) {
            throw new Conflict("username.taken", Map.of("username", account.username()));
        }
    }

    /** The account waits for a new one-time code, which is returned and nowhere kept. */
    String renewCode(Account account) {
        var code = codes.next();
        account.await(OneTimeCodes.hash(code), clock.instant().plus(CODE_LIFE).toEpochMilli());
        return code;
    }
}
