package org.shouxin.identity;

import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.TrailEvent;

/** Entries of the register {@code identity}: every change of an account, its roles and its credentials. */
final class AccountEvents {

    static final String REGISTER = "identity";

    private AccountEvents() {
    }

    /** @param username {@code null} when the account's id says enough */
    static TrailEvent of(String action, Actor by, String accountId, String username) {
        return TrailEvent.of(REGISTER, action, by, role(by)).changed("account", null, accountId).changed("username", null, username);
    }

    private static Role role(Actor by) {
        if (by.has(Role.SYSADMIN)) {
            return Role.SYSADMIN;
        }
        return by.has(Role.SECADMIN) ? Role.SECADMIN : null;
    }
}
