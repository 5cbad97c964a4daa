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
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;

/** One application for repair on its way. */
@Entity
@Table(name = "credit_repair")
class Repair {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private String enterpriseId;
    private String bureauId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RepairStatus status;
    private String openMarker;
    @Embedded
    private RepairView.Application application;
    @Embedded
    private RepairView.Check checked;
    @Embedded
    private RepairView.Inspection inspected;
    @Embedded
    private RepairView.Decision decided;
    private LocalDate repairedOn;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant closedAt;

    protected Repair() {
    }

    Repair(String caseNumber, EnterpriseParty enterprise, RepairView.Application application) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.enterpriseId = enterprise.id();
        this.bureauId = enterprise.bureauId();
        this.application = application;
        this.status = RepairStatus.APPLIED;
        this.openMarker = enterprise.id();
    }

    void checked(boolean accepted, RepairView.Check made) {
        become(accepted ? RepairStatus.ACCEPTED : RepairStatus.REFUSED);
        checked = made;
    }

    void inspected(boolean passed, RepairView.Inspection made) {
        become(passed ? RepairStatus.INSPECTED : RepairStatus.REFUSED);
        inspected = made;
    }

    void decided(boolean approved, RepairView.Decision made) {
        become(approved ? RepairStatus.APPROVED : RepairStatus.REFUSED);
        decided = made;
    }

    void passed(LocalDate on, Instant when) {
        become(RepairStatus.REPAIRED);
        repairedOn = on;
        closed(when);
    }

    /** Another repair of the enterprise may be asked for from now on. */
    void closed(Instant when) {
        openMarker = null;
        closedAt = when;
    }

    /** Takes the next step; one that cannot follow raises {@code repair.step} (409). */
    private void become(RepairStatus next) {
        if (!status.canBecome(next)) {
            throw new Conflict("repair.step", Map.of("from", status, "to", next));
        }
        status = next;
    }

    String enterpriseId() {
        return enterpriseId;
    }

    Instant appliedAt() {
        return application.at();
    }

    RepairStatus status() {
        return status;
    }

    RepairView view(EnterpriseParty enterprise) {
        return new RepairView(caseNumber, enterpriseId, enterprise.name(), enterprise.creditCode(), status, application, checked, inspected, decided,
                repairedOn);
    }
}
