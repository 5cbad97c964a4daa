package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;

/** The decision whether a candidate is appointed; one per case, never changed. */
@Entity
@Table(name = "expert_decision")
class Decision {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AppointmentDecision decision;
    private String reason;
    private String decidedBy;
    private String deciderName;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant decidedAt;

    protected Decision() {
    }

    Decision(String caseNumber, AppointmentDecision decision, String reason, Actor decider, Instant decidedAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = decider.userId();
        this.deciderName = decider.displayName();
        this.decidedAt = decidedAt;
    }

    AppointmentDecision decision() {
        return decision;
    }

    String reason() {
        return reason;
    }

    String deciderName() {
        return deciderName;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
