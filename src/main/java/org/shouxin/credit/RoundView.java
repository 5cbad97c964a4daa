package org.shouxin.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A round and how far it is.
 *
 * @param rulebook  version of the scheme, e.g. {@code CR@1}
 * @param draft     whether it only asks what a draft of the scheme would change against that version
 * @param ungraded  enterprises of which data are missing that may not be scored 0
 * @param suspended enterprises whose grading a gate suspends
 * @param changed   enterprises whose grade becomes another one, or that get their first
 * @param opened    cases opened for changes
 * @param refused   changes for which no case could be opened
 * @param failures  how often a run ended early since the last step forward
 */
public record RoundView(String id, String bureauId, String scheme, String rulebook, boolean draft, LocalDate asOf, RoundSelection selection, State state, int total,
        int done, int graded, int ungraded, int suspended, int changed, int opened, int refused, String startedBy, Instant startedAt,
        String confirmedBy, Instant endedAt, int failures) {

    /** Where a round stands. */
    public enum State {
        /** Finding out what would change; nothing of it counts. */
        CHECKING,
        /** What would change is known; somebody else confirms it or throws the round away. */
        CHECKED,
        /** Confirmed: assessments are stored, first grades take effect, changes are proposed. */
        GRADING,
        /** Cases are being opened for the changes. */
        OPENING,
        /** Everything was done. */
        DONE,
        /** Thrown away before it was confirmed. */
        DISCARDED;

        /** Whether a run works on it, or should. */
        public boolean atWork() {
            return this == CHECKING || this == GRADING || this == OPENING;
        }

        /** Whether what it lists has happened and is not only what would. */
        public boolean applied() {
            return this == GRADING || this == OPENING || this == DONE;
        }
    }

    /** How many go from one grade to another; {@code null} is none. */
    public record Move(String from, String to, int count) {
    }

    /**
     * One enterprise whose grade changes.
     *
     * @param composite {@code null} when grading is suspended
     * @param withheld  whether it was repaired since, so that neither grade nor number is told
     * @param ungraded  whether data are missing that may not be scored 0, so that no grade was found
     */
    public record Change(String enterpriseId, String creditCode, String name, String from, String to, BigDecimal composite, boolean withheld, boolean ungraded) {
    }
}
