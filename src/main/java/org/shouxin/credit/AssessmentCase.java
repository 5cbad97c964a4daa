package org.shouxin.credit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Conflict;
import org.shouxin.rulebook.Rule;

/** The assessment of one enterprise on its way. */
@Entity
@Table(name = "credit_assessment_case")
class AssessmentCase {

    @Id
    private String caseNumber;
    @Version
    private Long lockVersion;
    private String enterpriseId;
    private String bureauId;
    private String scheme;
    private String schemeRule;
    private LocalDate asOf;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AssessmentStatus status;
    private String openMarker;
    private boolean restUnavailable;
    private String assessmentId;
    private String changeId;
    private String confirmedBy;
    private String returnReason;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant openedAt;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant closedAt;

    protected AssessmentCase() {
    }

    /** @param rule says the scheme, its first code */
    AssessmentCase(String caseNumber, Enterprise enterprise, Rule rule, LocalDate asOf, Instant openedAt) {
        this.caseNumber = caseNumber;
        this.enterpriseId = enterprise.id();
        this.bureauId = enterprise.bureauId();
        this.scheme = rule.asCodes().get(0);
        this.schemeRule = rule.reference();
        this.asOf = asOf;
        this.status = AssessmentStatus.COLLECTING;
        this.openMarker = enterprise.id();
        this.openedAt = openedAt;
    }

    /** Data are missing and asked for. */
    void ask() {
        become(AssessmentStatus.SUPPLYING);
    }

    /** @param nothingMore whether the rest cannot be obtained */
    void supplied(boolean nothingMore) {
        become(AssessmentStatus.COLLECTING);
        restUnavailable = nothingMore;
    }

    void scored(AssessmentView assessment) {
        become(AssessmentStatus.SCORED);
        assessmentId = assessment.id();
    }

    void confirmed(String userId) {
        become(AssessmentStatus.CONFIRMED);
        confirmedBy = userId;
    }

    /** What was found is to be verified. */
    void returned(String reason) {
        become(AssessmentStatus.SUPPLYING);
        returnReason = reason;
        restUnavailable = false;
    }

    /** @param change the change of the grade that it led to or was noted on; {@code null} for none */
    void compared(String change) {
        changeId = change;
    }

    void close(AssessmentStatus end, Instant when) {
        become(end);
        openMarker = null;
        closedAt = when;
    }

    /** Takes the next step; one that cannot follow raises {@code assessment.step} (409). */
    private void become(AssessmentStatus next) {
        if (!status.canBecome(next)) {
            throw new Conflict("assessment.step", Map.of("from", status.name(), "to", next.name()));
        }
        status = next;
    }

    String caseNumber() {
        return caseNumber;
    }

    String enterpriseId() {
        return enterpriseId;
    }

    String bureauId() {
        return bureauId;
    }

    String scheme() {
        return scheme;
    }

    LocalDate asOf() {
        return asOf;
    }

    AssessmentStatus status() {
        return status;
    }

    boolean restUnavailable() {
        return restUnavailable;
    }

    String assessmentId() {
        return assessmentId;
    }

    String changeId() {
        return changeId;
    }

    AssessmentCaseView view(Enterprise enterprise) {
        return new AssessmentCaseView(caseNumber, enterpriseId, enterprise.name(), enterprise.creditCode(), scheme, schemeRule, asOf, status, assessmentId,
                changeId, returnReason);
    }
}
