package org.shouxin.interview;

import java.util.Map;
import java.util.Set;

/** Where an interview stands; knows which step may follow which. Words under {@code option.interviewStatus.<VALUE>}. */
public enum InterviewStatus {
    OPENED, SCHEDULED, MISSED, HELD, RECTIFYING, VERIFYING, PASSED, FAILED;

    private static final Map<InterviewStatus, Set<InterviewStatus>> NEXT = Map.of(
            OPENED, Set.of(SCHEDULED),
            SCHEDULED, Set.of(MISSED, HELD),
            MISSED, Set.of(SCHEDULED, FAILED),
            HELD, Set.of(RECTIFYING, PASSED),
            RECTIFYING, Set.of(VERIFYING),
            VERIFYING, Set.of(RECTIFYING, PASSED, FAILED));

    public boolean canBecome(InterviewStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing follows any more. */
    public boolean closed() {
        return !NEXT.containsKey(this);
    }
}
