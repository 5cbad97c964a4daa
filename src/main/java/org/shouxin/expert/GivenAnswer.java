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

/** An expert's answer to the offer of another term; one per renewal case, never changed. */
@Entity
@Table(name = "expert_renewal_answer")
class GivenAnswer {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RenewalOutcome outcome;
    private String statement;
    private String reason;
    private String answeredBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant answeredAt;

    protected GivenAnswer() {
    }

    GivenAnswer(String caseNumber, RenewalAnswer answer, Actor by, Instant answeredAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.outcome = answer.outcome();
        this.statement = answer.statement();
        this.reason = answer.reason();
        this.answeredBy = by.userId();
        this.answeredAt = answeredAt;
    }

    RenewalAnswer answer() {
        return new RenewalAnswer(outcome, statement, reason);
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
