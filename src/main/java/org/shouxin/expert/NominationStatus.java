package org.shouxin.expert;

import java.util.Map;
import java.util.Set;

/** Where a nomination stands; knows which step may follow which. Words under {@code enum.NominationStatus.<VALUE>}. */
public enum NominationStatus {
    OFFERED, FILED, RETURNED, ACCEPTED, TEST_SCHEDULED, TESTED, PROPOSED, APPROVED, COMMITTED,
    APPOINTED, LAPSED, REFUSED, TEST_FAILED, NOT_APPOINTED, DECLINED, UNSIGNED, NOT_RENEWED, RENEWAL_LAPSED;

    private static final Map<NominationStatus, Set<NominationStatus>> NEXT = Map.of(
            FILED, Set.of(RETURNED, ACCEPTED, REFUSED, PROPOSED, APPROVED, NOT_APPOINTED),
            OFFERED, Set.of(FILED, NOT_RENEWED, RENEWAL_LAPSED),
            RETURNED, Set.of(FILED, LAPSED),
            ACCEPTED, Set.of(TEST_SCHEDULED),
            TEST_SCHEDULED, Set.of(TESTED, ACCEPTED),
            TESTED, Set.of(ACCEPTED, PROPOSED, TEST_FAILED),
            PROPOSED, Set.of(APPROVED, NOT_APPOINTED),
            APPROVED, Set.of(COMMITTED, DECLINED, UNSIGNED),
            COMMITTED, Set.of(APPOINTED));

    public boolean canBecome(NominationStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing follows any more. */
    public boolean closed() {
        return !NEXT.containsKey(this);
    }
}
