package org.shouxin.identity;

import java.util.List;
import org.shouxin.kernel.Grant;

/**
 * An account about to be opened.
 *
 * @param residentId   of the person behind it, so that a second account is known as the same person's; may be blank
 * @param unitId       the unit the person works in; {@code null} for none
 * @param passwordHash from {@link Founding#hash}; {@code null} to wait for a one-time code
 * @param grants       the roles it starts with
 */
public record NewAccount(String username, String displayName, String residentId, String bureauId, String unitId, String passwordHash,
        boolean apiAllowed, List<Grant> grants) {

    public NewAccount {
        grants = List.copyOf(grants);
    }

    /** Never shows the hash or the resident ID. */
    @Override
    public String toString() {
        return "NewAccount[" + username + " in " + bureauId + "]";
    }
}
