package org.shouxin.credit;

import org.shouxin.kernel.Refused;

/**
 * When a repair may be asked for: there is something to repair, nothing else about the grade is still on its way, and no other
 * application is.
 *
 * @article NB-2(2)
 */
final class RepairPolicy {

    private RepairPolicy() {
    }

    /**
     * What is known of the enterprise.
     *
     * @param poor       whether its grade is one of those that may be repaired, or the one of a downgrade
     * @param veto       whether a veto stands
     * @param sanctioned whether a sanction holds
     * @param applied    whether another application is open
     * @param underWay   whether a downgrade, or what follows from one, is not closed
     */
    record Record(boolean poor, boolean veto, boolean sanctioned, boolean applied, boolean underWay) {
    }

    /** Raises {@code repair.applied|case-open|nothing}. */
    static void check(Record known) {
        if (known.applied()) {
            throw new Refused("repair.applied");
        }
        if (known.underWay()) {
            throw new Refused("repair.case-open");
        }
        if (!known.veto() && !known.sanctioned() && !known.poor()) {
            throw new Refused("repair.nothing");
        }
    }
}
