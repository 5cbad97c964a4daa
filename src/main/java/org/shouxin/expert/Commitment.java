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

/** The candidate's answer to the commitment letter, with the hash of the very text that was answered. */
@Entity
@Table(name = "expert_commitment")
class Commitment {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CommitmentOutcome outcome;
    private String signedName;
    private String textSha256;
    private String reason;
    private String answeredBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant answeredAt;

    protected Commitment() {
    }

    Commitment(String caseNumber, CommitmentAnswer answer, String textSha256, Actor candidate, Instant answeredAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.outcome = answer.outcome();
        this.signedName = answer.signedName();
        this.reason = answer.reason();
        this.textSha256 = textSha256;
        this.answeredBy = candidate.userId();
        this.answeredAt = answeredAt;
    }

    CommitmentAnswer answer() {
        return new CommitmentAnswer(outcome, signedName, reason);
    }

    String textSha256() {
        return textSha256;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
