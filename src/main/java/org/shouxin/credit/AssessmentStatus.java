package org.shouxin.credit;

import java.util.Map;
import java.util.Set;

/** Where the assessment of an enterprise stands; knows which step may follow which. Words under {@code enum.AssessmentStatus.<VALUE>}. */
public enum AssessmentStatus {
    COLLECTING, SUPPLYING, SCORED, CONFIRMED, UNGRADED, SUSPENDED, UNCHANGED, GRADED, CHANGE_OPENED;

    private static final Map<AssessmentStatus, Set<AssessmentStatus>> NEXT = Map.of(
            COLLECTING, Set.of(SUPPLYING, SCORED, UNGRADED),
            SUPPLYING, Set.of(COLLECTING, SCORED, UNGRADED),
            SCORED, Set.of(CONFIRMED, SUPPLYING, UNGRADED, SUSPENDED),
            CONFIRMED, Set.of(UNCHANGED, GRADED, CHANGE_OPENED));

    boolean canBecome(AssessmentStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing follows any more. */
    public boolean closed() {
        return !NEXT.containsKey(this);
    }
}
