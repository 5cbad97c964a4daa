package org.shouxin.interview;

/** What the interviewee's coming, or not coming, means. Words under {@code option.attendance.<code>}. */
public enum Attendance {
    ATTENDED, RESCHEDULE, MISSED;

    /** Sittings an interviewee may stay away from before the interview counts as failed. */
    private static final int EXCUSED = 1;

    /** @param attempt which of the days that were set, from 1 */
    static Attendance of(boolean attended, int attempt) {
        if (attended) {
            return ATTENDED;
        }
        return attempt > EXCUSED ? MISSED : RESCHEDULE;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
