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

/**
 * The decision whether a candidate is appointed; one per case, never changed. Cases that ran on the first version of the model
 * were decided by one manager, all others by a director meeting.
 */
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
    private String meetingCase;

    /** Who decided for a meeting: its chair. */
    record Maker(String meetingCase, String userId, String name) {
    }

    protected Decision() {
    }

    Decision(String caseNumber, AppointmentDecision decision, String reason, Maker meeting, Instant decidedAt) {
        this(caseNumber, decision, reason, meeting.userId(), meeting.name(), decidedAt);
        this.meetingCase = meeting.meetingCase();
    }

    Decision(String caseNumber, AppointmentDecision decision, String reason, Actor decider, Instant decidedAt) {
        this(caseNumber, decision, reason, decider.userId(), decider.displayName(), decidedAt);
    }

    private Decision(String caseNumber, AppointmentDecision decision, String reason, String decidedBy, String deciderName, Instant decidedAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.deciderName = deciderName;
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

    /** The case of the meeting that decided; {@code null} when one manager did. */
    String meetingCase() {
        return meetingCase;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
