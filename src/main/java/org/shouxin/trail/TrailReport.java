package org.shouxin.trail;

import java.util.List;

/**
 * What checking the whole trail found.
 *
 * @param cases      how many chains were read, registers included
 * @param entries    how many entries they have
 * @param broken     the first {@link #MAX_BROKEN} chains that do not fit
 * @param seals      how many seals were read
 * @param brokenSeal the number of the first seal that does not fit; 0 when all do
 */
public record TrailReport(long cases, long entries, List<Verification> broken, long seals, long brokenSeal) {

    /** Most broken chains named; a trail with more is not repaired one by one. */
    public static final int MAX_BROKEN = 100;

    public TrailReport {
        broken = List.copyOf(broken);
    }

    public boolean intact() {
        return broken.isEmpty() && brokenSeal == 0;
    }
}
