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
import org.shouxin.kernel.Ids;

/** One member's vote on one item; one per person and item, never changed. */
@Entity
@Table(name = "expert_ballot")
class Ballot {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private int line;
    private String personId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Vote vote;
    private String reason;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant castAt;

    protected Ballot() {
    }

    Ballot(String caseNumber, int line, String personId, BallotLine given, Instant castAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.line = line;
        this.personId = personId;
        this.vote = given.vote();
        this.reason = given.reason();
        this.castAt = castAt;
    }

    int line() {
        return line;
    }

    String personId() {
        return personId;
    }

    Vote vote() {
        return vote;
    }

    String reason() {
        return reason;
    }
}
