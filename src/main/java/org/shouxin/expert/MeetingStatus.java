package org.shouxin.expert;

import java.util.Map;
import java.util.Set;

/** Where a director meeting stands; knows which step may follow which. Words under {@code enum.MeetingStatus.<VALUE>}. */
public enum MeetingStatus {
    CALLED, AGENDA_SET, ATTENDED, ADJOURNED, VOTING, COUNTED, MINUTED, SIGNED, CONCLUDED;

    private static final Map<MeetingStatus, Set<MeetingStatus>> NEXT = Map.of(
            CALLED, Set.of(AGENDA_SET),
            AGENDA_SET, Set.of(ATTENDED),
            ATTENDED, Set.of(VOTING, ADJOURNED),
            VOTING, Set.of(COUNTED),
            COUNTED, Set.of(MINUTED),
            MINUTED, Set.of(SIGNED),
            SIGNED, Set.of(CONCLUDED));

    public boolean canBecome(MeetingStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** What members are waited for and may be excused from; {@code null} for nothing. */
    ExcusedFrom excusable() {
        return this == VOTING ? ExcusedFrom.BALLOT : this == MINUTED ? ExcusedFrom.SIGNATURE : null;
    }

    /** Whether the ballots are counted, so that they are secret no longer. */
    public boolean counted() {
        return ordinal() >= COUNTED.ordinal();
    }

    /** Whether nothing follows any more. */
    public boolean closed() {
        return !NEXT.containsKey(this);
    }
}
