package org.shouxin.expert;

/**
 * What became of a decision on its way to the candidate's case. Words under {@code enum.Delivery.<VALUE>}.
 *
 * @article WJ-12(4)
 */
public enum Delivery {
    /** The case has taken the decision and goes on. */
    DELIVERED,
    /** The candidate waits for the next meeting. */
    POSTPONED,
    /** Was to be appointed, but is on the blacklist by now; waits for the next meeting. */
    BLACKLISTED,
    /** The case does not wait any more. */
    GONE
}
