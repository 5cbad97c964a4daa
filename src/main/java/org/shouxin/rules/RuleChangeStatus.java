package org.shouxin.rules;

import java.util.Map;
import java.util.Set;

/** Where a rule change stands; knows which step may follow which. Words under {@code enum.RuleChangeStatus.<VALUE>}. */
public enum RuleChangeStatus {
    PROPOSED, RETURNED, CHECKED, APPROVED, ENACTED, REFUSED;

    private static final Map<RuleChangeStatus, Set<RuleChangeStatus>> NEXT = Map.of(
            PROPOSED, Set.of(RETURNED, CHECKED, REFUSED),
            RETURNED, Set.of(PROPOSED),
            CHECKED, Set.of(APPROVED, REFUSED, PROPOSED),
            APPROVED, Set.of(ENACTED));

    boolean canBecome(RuleChangeStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing follows any more. */
    public boolean closed() {
        return !NEXT.containsKey(this);
    }
}
