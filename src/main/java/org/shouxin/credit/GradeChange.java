package org.shouxin.credit;

import org.shouxin.scoring.Grade;

/**
 * What an assessment means for the grade in force. Only better and worse grades are kept, because only they need a case.
 *
 * @param id                {@code null} when there is nothing to decide
 * @param from              the grade in force; {@code null} before the first
 * @param to                the grade found; {@code null} when none was
 * @param assessmentId      what the change rests on
 * @param newerAssessmentId a later assessment that was noted while the change was open, or {@code null}
 * @param roundId           the round that proposed it, or {@code null}
 * @param caseNumber        {@code null} until its case is open
 * @param state             {@code null} when there is nothing to decide
 * @article NB-2(2)
 */
public record GradeChange(String id, String enterpriseId, Direction direction, Grade from, Grade to, String assessmentId, String newerAssessmentId,
        String roundId, String caseNumber, State state) {

    /** Which way it goes. */
    public enum Direction {
        /** The grade stays, or nothing was found that could change it. */
        NONE,
        /** There was none, or it was suspended and comes back the same. */
        FIRST, UP, DOWN,
        /** A gate is closed. */
        SUSPENDED
    }

    /** How far it is. */
    public enum State {
        PROPOSED, OPEN, EFFECTIVE, WITHDRAWN, REFUSED;

        /** Whether it is still to be decided. */
        public boolean open() {
            return this == PROPOSED || this == OPEN;
        }
    }

    /** Whether it was on its way before the assessment that was asked about, which is only noted on it. */
    public boolean earlier() {
        return newerAssessmentId != null;
    }
}
