package org.shouxin.identity;

import org.springframework.stereotype.Service;

/** Accounts and their life. */
@Service
public class Accounts {

    /** @param activationCode shown once to the person who invites; {@code null} when the account existed already */
    public record Invitation(String userId, String personId, String username, String activationCode) {
    }

    /**
     * The applicant's account: the existing one of that username, or a new one that waits for its activation code.
     *
     * @param username of an existing account of the bureau; blank to invite; unknown is refused as {@code user.unknown}
     */
    public Invitation applicant(String bureauId, String username, String displayName) {
        throw new UnsupportedOperationException();
    }

    /** Adds a role to an account in the caller's transaction, e.g. EXPERT on appointment. */
    public void grant(String userId, org.shouxin.kernel.Role role, String bureauId, String unitId) {
        throw new UnsupportedOperationException();
    }
}
