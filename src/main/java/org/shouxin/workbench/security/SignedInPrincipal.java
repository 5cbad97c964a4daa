package org.shouxin.workbench.security;

import java.io.Serializable;
import java.security.Principal;
import org.shouxin.identity.CurrentAccount;

/**
 * All that a session remembers of a person: which account, and under which state of its credentials. Name, roles and places
 * are looked up with every request.
 */
record SignedInPrincipal(String userId, int credentialStamp) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether the account may still act under the credentials that were right then. */
    boolean holds(CurrentAccount account) {
        return account.enabled() && account.credentialStamp() == credentialStamp;
    }

    @Override
    public String getName() {
        return userId;
    }
}
