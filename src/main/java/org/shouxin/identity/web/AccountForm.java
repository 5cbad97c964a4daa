package org.shouxin.identity.web;

import org.shouxin.identity.AccountAdministration;

/** The form of a new account as a browser sends it. @param api {@code true} when ticked, else missing */
record AccountForm(String username, String displayName, String residentId, String bureauId, String unitId, String api) {

    static final AccountForm EMPTY = new AccountForm("", "", "", null, null, null);

    AccountAdministration.Request request() {
        return new AccountAdministration.Request(username, displayName, residentId, bureauId, unitId, "true".equals(api));
    }
}
