package org.shouxin.expert;

import java.util.Locale;

/**
 * What a meeting made of one item of its agenda. A candidate nobody voted on is left for the next meeting.
 *
 * @article WJ-12(4),WJ-12(5)
 */
public enum MeetingOutcome {
    APPOINT, REFUSE, POSTPONE;

    /** The value in the decision table; words under {@code option.appointmentDecision.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when nothing has the code */
    public static MeetingOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
