package org.shouxin.workbench.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * All that a session remembers of a person: which account, and under which state of its credentials. Name, roles and places
 * are looked up with every request.
 */
record SignedInPrincipal(String userId, int credentialStamp) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return userId;
    }
}
