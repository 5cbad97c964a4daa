package org.shouxin.credit;

import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grade;

/**
 * When a downgrade may go on. What was found since then counts for the enterprise, never against it: it was told of one grade
 * and could object to that one.
 *
 * @article NB-2(2)
 */
final class DowngradePolicy {

    private DowngradePolicy() {
    }

    /** @param found {@code null} when no grade was found, which proves nothing: what was proposed stands */
    static boolean stillLower(Grade inForce, Grade found) {
        return found == null || !found.reaches(inForce);
    }

    /**
     * Approving is refused as {@code downgrade.superseded} when a later assessment no longer finds a lower grade.
     *
     * @param newer {@code null} when there is none, or when it found no grade
     */
    static void checkApproval(Grade inForce, Grade newer) {
        if (newer != null && newer.reaches(inForce)) {
            throw new Refused("downgrade.superseded");
        }
    }
}
