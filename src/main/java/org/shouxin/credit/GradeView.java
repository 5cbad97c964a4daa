package org.shouxin.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.shouxin.scoring.Grade;

/**
 * A grade in force from a day on.
 *
 * @param sequence   counts the grades of an enterprise from 1
 * @param grade      {@code null}: grading is suspended
 * @param composite  {@code null}: grading is suspended, or a veto decided without it
 * @param caseNumber the case it was decided in, or {@code null}
 * @article NB-2(1), NB-2(2)
 */
public record GradeView(String enterpriseId, long sequence, String scheme, Grade grade, BigDecimal composite, String assessmentId, Cause cause,
        String caseNumber, String roundId, LocalDate effectiveFrom, Instant recordedAt) {

    /** Why there was an entry. */
    public enum Cause {
        FIRST, UPGRADE, DOWNGRADE, REPAIR, SUSPENSION
    }
}
