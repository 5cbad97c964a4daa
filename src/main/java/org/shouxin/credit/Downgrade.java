package org.shouxin.credit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.scoring.Grade;

/** One lower grade on its way. */
@Entity
@DynamicUpdate
@Table(name = "credit_downgrade")
class Downgrade {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private String enterpriseId;
    private String bureauId;
    @Embedded
    private ProposedGrade proposed;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DowngradeStatus status;
    private String noticeNumber;
    private String noticeDocumentId;
    private LocalDate notifiedOn;
    @Embedded
    private DowngradeView.ProofOfService service;
    private LocalDate objectionDueOn;
    private String openWindow;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant windowClosedAt;
    @Embedded
    private DowngradeView.Objection objected;
    @Embedded
    private DowngradeView.Review review;
    private String rescoredId;
    @Embedded
    private DowngradeView.Decision decided;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Grade finalGrade;
    private LocalDate effectiveOn;
    @Embedded
    private DowngradeView.Reinspection reinspected;
    @Embedded
    private DowngradeView.SanctionDecision sanctionDecided;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant closedAt;

    protected Downgrade() {
    }

    Downgrade(String caseNumber, String bureauId, GradeChange change) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.bureauId = bureauId;
        this.enterpriseId = change.enterpriseId();
        this.proposed = new ProposedGrade(change.id(), change.assessmentId(), change.from(), change.to());
        this.status = DowngradeStatus.PROPOSED;
    }

    void notified(String number, String documentId, LocalDate on) {
        become(DowngradeStatus.NOTIFIED);
        noticeNumber = number;
        noticeDocumentId = documentId;
        notifiedOn = on;
    }

    void served(DowngradeView.ProofOfService proof) {
        become(DowngradeStatus.SERVED);
        service = proof;
    }

    /** From now on, and until the objection is reviewed or the last day has passed, nothing may be imposed on the enterprise. */
    void windowOpened(LocalDate dueOn) {
        become(DowngradeStatus.OBJECTABLE);
        objectionDueOn = dueOn;
        openWindow = enterpriseId;
    }

    void objected(DowngradeView.Objection objection) {
        become(DowngradeStatus.OBJECTED);
        objected = objection;
    }

    void passedInSilence(Instant when) {
        become(DowngradeStatus.DECIDABLE);
        closeWindow(when);
    }

    void reviewed(DowngradeView.Review made) {
        become(DowngradeStatus.REVIEWED);
        review = made;
        closeWindow(made.at());
    }

    private void closeWindow(Instant when) {
        openWindow = null;
        windowClosedAt = when;
    }

    /** Scored again after the objection; still lower goes to the manager. */
    void rescored(String newAssessmentId, boolean lower) {
        rescoredId = newAssessmentId;
        if (lower) {
            become(DowngradeStatus.DECIDABLE);
        }
    }

    void withdrawn(Instant when) {
        become(DowngradeStatus.WITHDRAWN);
        closedAt = when;
    }

    void decided(DowngradeView.Decision made) {
        become(made.outcome() == Verdict.APPROVE ? DowngradeStatus.APPROVED : DowngradeStatus.REFUSED);
        decided = made;
        closedAt = made.outcome() == Verdict.APPROVE ? null : made.at();
    }

    /** @param interviewed whether an interview follows: if not, the case ends with it */
    void effective(Grade grade, LocalDate on, boolean interviewed, Instant when) {
        become(DowngradeStatus.EFFECTIVE);
        finalGrade = grade;
        effectiveOn = on;
        closedAt = interviewed ? null : when;
    }

    void reinspected(DowngradeView.Reinspection made) {
        demand(status == DowngradeStatus.EFFECTIVE, DowngradeStatus.RECTIFIED);
        reinspected = made;
    }

    void rectified(Instant when) {
        become(DowngradeStatus.RECTIFIED);
        closedAt = when;
    }

    /** @param sanctionable whether sanctions may follow: if not, the case ends with it */
    void unrectified(boolean sanctionable, Instant when) {
        become(DowngradeStatus.UNRECTIFIED);
        closedAt = sanctionable ? null : when;
    }

    void sanctionDecided(DowngradeView.SanctionDecision made) {
        demand(status == DowngradeStatus.UNRECTIFIED && closedAt == null, DowngradeStatus.SANCTIONED);
        sanctionDecided = made;
        closedAt = made.outcome() == Verdict.REFRAIN ? made.at() : null;
    }

    void sanctioned(Instant when) {
        become(DowngradeStatus.SANCTIONED);
        closedAt = when;
    }

    /** Takes the next step; one that cannot follow raises {@code downgrade.step} (409). */
    private void become(DowngradeStatus next) {
        demand(status.canBecome(next), next);
        status = next;
    }

    private void demand(boolean fits, DowngradeStatus next) {
        if (!fits) {
            throw new Conflict("downgrade.step", Map.of("from", status, "to", next));
        }
    }

    /** {@code null} as long as the lower grade is not in force. */
    Grade finalGrade() {
        return finalGrade;
    }

    DowngradeStatus status() {
        return status;
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

    ProposedGrade proposed() {
        return proposed;
    }

    String rescoredId() {
        return rescoredId;
    }

    LocalDate notifiedOn() {
        return notifiedOn;
    }

    DowngradeView.ProofOfService service() {
        return service;
    }

    Instant closedAt() {
        return closedAt;
    }

    LocalDate objectionDueOn() {
        return objectionDueOn;
    }

    /** {@code null} as long as the lower grade is not in force. */
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    DowngradeView view(EnterpriseParty enterprise, List<SanctionView> sanctions, boolean repaired) {
        return new DowngradeView(caseNumber, enterpriseId, enterprise.name(), enterprise.creditCode(), status, proposed.from(), proposed.to(), proposed.assessmentId(),
                noticeNumber, notifiedOn, service, objectionDueOn, windowClosedAt, objected, review, rescoredId, decided, finalGrade, effectiveOn,
                reinspected, sanctionDecided, sanctions, repaired);
    }
}
