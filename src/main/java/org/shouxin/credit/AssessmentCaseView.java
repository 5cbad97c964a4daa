package org.shouxin.credit;

import java.time.LocalDate;

/**
 * The assessment of an enterprise as its case shows it.
 *
 * @param schemeRule   rule by which the bureau chose the scheme
 * @param assessmentId what was found last, or {@code null}
 * @param changeId     the change of the grade that it led to or was noted on, or {@code null}
 * @param returnReason why it was returned last, or {@code null}
 */
public record AssessmentCaseView(String caseNumber, String enterpriseId, String enterpriseName, String creditCode, String scheme, String schemeRule,
        LocalDate asOf, AssessmentStatus status, String assessmentId, String changeId, String returnReason) {
}
