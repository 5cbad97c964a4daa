package org.shouxin.identity;

import org.shouxin.kernel.Role;

/** The four kinds of people that never mix: those who do the bureau's business, and its three administrators. */
enum Realm {
    BUSINESS, SYSADMIN, SECADMIN, AUDITOR;

    static Realm of(Role role) {
        return switch (role) {
            case SYSADMIN -> SYSADMIN;
            case SECADMIN -> SECADMIN;
            case AUDITOR -> AUDITOR;
            default -> BUSINESS;
        };
    }
}
