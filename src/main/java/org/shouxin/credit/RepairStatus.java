package org.shouxin.credit;

import java.util.Map;
import java.util.Set;

/** Where an application for repair stands. Words under {@code enum.RepairStatus.<VALUE>}. */
public enum RepairStatus {
    APPLIED, ACCEPTED, INSPECTED, APPROVED, REPAIRED, REFUSED;

    private static final Map<RepairStatus, Set<RepairStatus>> NEXT = Map.of(
            APPLIED, Set.of(ACCEPTED, REFUSED),
            ACCEPTED, Set.of(INSPECTED, REFUSED),
            INSPECTED, Set.of(APPROVED, REFUSED),
            APPROVED, Set.of(REPAIRED));

    boolean canBecome(RepairStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
