package org.shouxin.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An application for repair as people read it; what has not happened is {@code null}. It names no grade from before the repair.
 *
 * @param repairedOn day from which the enterprise counts as repaired
 * @article NB-2(2)
 */
public record RepairView(String caseNumber, String enterpriseId, String enterpriseName, String creditCode, RepairStatus status,
        Application application, Check check, Inspection inspection, Decision decision, LocalDate repairedOn) {

    /** What the enterprise says it did. */
    @Embeddable
    public record Application(
            @Column(name = "rectified_on") LocalDate rectifiedOn,
            @Column(name = "measures") String measures,
            @Column(name = "commitment") String commitment,
            @Column(name = "applicant_name") String by,
            @Column(name = "applied_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }

    /** Whether it is taken up. @param reason of a refusal, or {@code null} */
    @Embeddable
    public record Check(
            @Column(name = "check_reason") String reason,
            @Column(name = "checker_name") String by,
            @Column(name = "checked_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }

    /** What was found on site. */
    @Embeddable
    public record Inspection(
            @Column(name = "inspected_on") LocalDate inspectedOn,
            @Column(name = "findings") String findings,
            @Column(name = "inspector_name") String by,
            @Column(name = "inspected_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }

    /** The manager's decision. @param reason of a refusal, or {@code null} */
    @Embeddable
    public record Decision(
            @Column(name = "decision_reason") String reason,
            @Column(name = "decider_name") String by,
            @Column(name = "decided_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
    }
}
