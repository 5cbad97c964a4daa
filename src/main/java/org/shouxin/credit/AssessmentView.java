package org.shouxin.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;

/**
 * What a scheme made of an enterprise, as it is stored.
 *
 * @param sequence   counts the assessments of an enterprise from 1
 * @param scheme     e.g. {@code CR}
 * @param rulebook   version of the scheme, e.g. {@code CR@1}
 * @param knownTo    number of the last row of observations that was read; 0 when there was none
 * @param composite  0..100 with two decimals; {@code null} unless graded, and where a veto decided without it
 * @param grade      {@code null} unless graded
 * @param caseNumber the case it was made in, or {@code null}
 * @param roundId    the round it was made in, or {@code null}
 * @param assessedBy user id
 * @article CR-A1, NB-2(1)
 */
public record AssessmentView(String id, String enterpriseId, long sequence, String scheme, String rulebook, LocalDate asOf, long knownTo,
        Outcome outcome, BigDecimal composite, Grade grade, String caseNumber, String roundId, Instant assessedAt, String assessedBy) {
}
