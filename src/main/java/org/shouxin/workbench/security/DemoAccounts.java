package org.shouxin.workbench.security;

import java.util.List;

/** The accounts that the sign-in page of a demonstration tells. There is such a bean in demo mode only. */
public interface DemoAccounts {

    /** @param role name of the role that stands for the account */
    record Listed(String username, String role) {
    }

    List<Listed> listed();
}
