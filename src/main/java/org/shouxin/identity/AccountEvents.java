package org.shouxin.identity;

import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.TrailEvent;

/** Entries of the register {@code identity}: every change of an account, its roles and its credentials. */
final class AccountEvents {

    static final String REGISTER = "identity";

    private AccountEvents() {
    }

    /** The account's own bureau decides which administrators read the entry. */
    static TrailEvent of(String action, Actor by, Account account) {
        return TrailEvent.of(REGISTER, action, by, role(by)).changed("account", null, account.id())
                .changed("username", null, account.username()).changed("bureau", null, account.bureauId());
    }

    /** @param unitId {@code null} for the whole bureau */
    static String place(String bureauId, String unitId) {
        return unitId == null ? bureauId : bureauId + "/" + unitId;
    }

    private static Role role(Actor by) {
        if (by.has(Role.SYSADMIN)) {
            return Role.SYSADMIN;
        }
        return by.has(Role.SECADMIN) ? Role.SECADMIN : null;
    }
}
