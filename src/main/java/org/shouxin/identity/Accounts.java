package org.shouxin.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cases do to accounts: they invite applicants and give the roles that follow from a decision. Both happen in the
 * caller's transaction; what administrators do is {@link AccountAdministration}.
 */
@Service
public class Accounts {

    private static final String APPLICANT_PREFIX = "a.";

    private final AccountRepository accounts;
    private final AccountOpening opening;
    private final Grants grants;
    private final OneTimeCodes codes;
    private final Trail trail;

    Accounts(AccountRepository accounts, AccountOpening opening, Grants grants, OneTimeCodes codes, Trail trail) {
        this.accounts = accounts;
        this.opening = opening;
        this.grants = grants;
        this.codes = codes;
        this.trail = trail;
    }

    /** @param activationCode shown once to the person who invites; {@code null} when the account existed already */
    public record Invitation(String userId, String personId, String username, String activationCode) {
    }

    /** Like {@link #applicant(Actor, String, String, String, String)}, for a person whose resident ID is not known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invitation applicant(String bureauId, String username, String displayName) {
        return applicant(Actor.SYSTEM, bureauId, username, displayName, null);
    }

    /**
     * The applicant's account: the existing one of that username, or a new one that waits for its activation code.
     *
     * @param username   of an existing account of the bureau; blank to invite; unknown is refused as {@code user.unknown}
     * @param residentId makes a new account a further account of the person who is known by it; may be {@code null}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invitation applicant(Actor by, String bureauId, String username, String displayName, String residentId) {
        if (username != null && !username.isBlank()) {
            var account = accounts.findByUsername(username.strip()).filter(Account::enabled)
                    .filter(found -> found.bureauId().equals(bureauId))
                    .orElseThrow(() -> new Refused("user.unknown", Map.of("username", username.strip())));
            grant(by, account.id(), Role.APPLICANT, bureauId, null);
            return new Invitation(account.id(), account.personId(), account.username(), null);
        }
        var opened = opening.open(new NewAccount(APPLICANT_PREFIX + codes.suffix(), displayName, residentId, bureauId, null, null,
                false, List.of(new Grant(Role.APPLICANT, bureauId, null))));
        var account = opened.account();
        trail.record(AccountEvents.of("account.invited", by, account).changed("role", null, Role.APPLICANT.name()));
        return new Invitation(account.id(), account.personId(), account.username(), opened.code());
    }

    /**
     * A new activation code for an invited account, which makes the earlier one void; empty when the account was activated or
     * shut meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Invitation> renewInvitation(Actor by, String userId) {
        return accounts.findById(userId).filter(account -> account.enabled() && account.passwordHash() == null).map(account -> {
            var code = opening.renewCode(account);
            trail.record(AccountEvents.of("account.invited", by, account));
            return new Invitation(account.id(), account.personId(), account.username(), code);
        });
    }

    /** Adds a role to an account in the caller's transaction, e.g. EXPERT on appointment; the case's own trail says who decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(String userId, Role role, String bureauId, String unitId) {
        grant(Actor.SYSTEM, userId, role, bureauId, unitId);
    }

    /** Like {@link #grant(String, Role, String, String)}, naming who gives the role. A role already held changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(Actor by, String userId, Role role, String bureauId, String unitId) {
        if (grants.add(userId, role, bureauId, unitId)) {
            trail.record(AccountEvents.of("account.granted", by, known(userId)).changed("role", null, role.name())
                    .changed("place", null, AccountEvents.place(bureauId, unitId)));
        }
    }

    /** Takes a role away in the caller's transaction, e.g. EXPERT on dismissal; a role not held changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Actor by, String userId, Role role, String bureauId, String unitId) {
        if (grants.remove(userId, role, bureauId, unitId)) {
            trail.record(AccountEvents.of("account.revoked", by, known(userId)).changed("role", role.name(), null)
                    .changed("place", AccountEvents.place(bureauId, unitId), null));
        }
    }

    private Account known(String userId) {
        return accounts.findById(userId).orElseThrow(() -> new NotFound("user.unknown"));
    }
}
