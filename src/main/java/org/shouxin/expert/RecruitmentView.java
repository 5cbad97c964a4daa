package org.shouxin.expert;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything a recruitment knows, as its case file shows it. What has not happened yet is {@code null} or an empty list.
 *
 * @param unitId          the unit that nominated; {@code null} for none
 * @param nominatedBy     user id of who filed it
 * @param correctionDueOn last day for the correction while the registration is returned
 * @param signatureDueOn  last day for the answer to the commitment letter; {@code null} before it is sent
 * @param assumedCalendar true when that day rests on a year without an official calendar
 */
public record RecruitmentView(String caseNumber, String bureauId, String unitId, NominationStatus status, Proposal proposal,
        Registration registration, String nominatedBy, Party applicant, Instant filedAt, LocalDate correctionDueOn, boolean assumedCalendar,
        LocalDate signatureDueOn, Check check, List<Reviewed> reviews, List<Sitting> sittings, Decided decision, Answered commitment,
        Appointed appointment) {

    /** The last check of the conditions. */
    public record Check(List<Finding> findings, String decisionVersion) {

        public Severity worst() {
            return Severity.worst(findings.stream().map(Finding::severity).toList());
        }
    }

    /** One preliminary review. */
    public record Reviewed(ReviewOpinion opinion, String by, Instant at) {
    }

    /** @param result {@code null} before the sitting was recorded; {@code outcome} and {@code finding} before it was graded */
    public record Sitting(int attempt, TestAppointment appointment, TestResult result, BigDecimal total, TestOutcome outcome,
            String finding, String article) {
    }

    /** The decision on the candidate. */
    public record Decided(AppointmentDecision decision, String reason, String by, Instant at) {
    }

    /** The answer to the commitment letter. */
    public record Answered(CommitmentAnswer answer, String textSha256, Instant at) {
    }

    /** What the appointment brought. */
    public record Appointed(String expertId, String expertNumber, LocalDate termStartsOn, LocalDate termEndsOn, String workCard,
            String letter) {
    }
}
