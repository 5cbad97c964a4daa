package org.shouxin.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.scoring.Grade;

/**
 * A downgrade as people read it; what has not happened is {@code null}.
 *
 * @param to           the grade the enterprise was notified of
 * @param assessmentId what it was proposed on
 * @param rescoredId   the assessment after the objection
 * @param finalGrade   the grade that took effect
 * @param repaired     whether a repair was passed since: then no grade of it is shown any more
 * @article NB-2(2), NB-3(2)
 */
public record DowngradeView(String caseNumber, String enterpriseId, String enterpriseName, String creditCode, DowngradeStatus status, Grade from,
        Grade to, String assessmentId, String noticeNumber, LocalDate notifiedOn, ProofOfService service, LocalDate objectionDueOn,
        Instant windowClosedAt, Objection objection, Review review, String rescoredId, Decision decision, Grade finalGrade, LocalDate effectiveOn,
        Reinspection reinspection, SanctionDecision sanctionDecision, List<SanctionView> sanctions, boolean repaired) {

    /** How, when and to whom the notice was delivered. @param receipt number of the receipt or of the mail; {@code null} when a file proves it */
    @Embeddable
    public record ProofOfService(
            @Column(name = "service_method") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) ServiceMethod method,
            @Column(name = "delivered_on") LocalDate deliveredOn,
            @Column(name = "received_by") String receivedBy,
            @Column(name = "receipt_number") String receipt,
            @Column(name = "service_note") String note,
            @Column(name = "served_by") String servedBy,
            @Column(name = "server_name") String serverName,
            @Column(name = "served_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant servedAt) {
    }

    /** What the enterprise objects. @param objector who raised it, by name */
    @Embeddable
    public record Objection(
            @Column(name = "objection") String statement,
            @Column(name = "objector") String objector,
            @Column(name = "objection_received_on") LocalDate receivedOn,
            @Column(name = "objected_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }

    /** What somebody other than who served the notice made of the objection. */
    @Embeddable
    public record Review(
            @Column(name = "review_outcome") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Verdict outcome,
            @Column(name = "review_reason") String reason,
            @Column(name = "reviewer_name") String by,
            @Column(name = "reviewed_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }

    /** The manager's decision. */
    @Embeddable
    public record Decision(
            @Column(name = "decision") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Verdict outcome,
            @Column(name = "decision_reason") String reason,
            @Column(name = "decider_name") String by,
            @Column(name = "decided_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }

    /** What was found on site after the rectification. */
    @Embeddable
    public record Reinspection(
            @Column(name = "reinspection") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Verdict outcome,
            @Column(name = "inspected_on") LocalDate inspectedOn,
            @Column(name = "findings") String findings,
            @Column(name = "inspector_name") String by,
            @Column(name = "reinspected_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }

    /** The manager's decision on sanctions. */
    @Embeddable
    public record SanctionDecision(
            @Column(name = "sanction_decision") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Verdict outcome,
            @Column(name = "sanction_reason") String reason,
            @Column(name = "sanctioner_name") String by,
            @Column(name = "sanction_decided_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }
}
