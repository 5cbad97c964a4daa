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

/** One preliminary review; a registration that was returned gets another one. */
@Entity
@Table(name = "expert_review")
class Review {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private int round;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewOutcome outcome;
    private String reason;
    private String waiverReason;
    private String reviewedBy;
    private String reviewerName;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant reviewedAt;

    protected Review() {
    }

    /** @param round the check of the conditions it rests on */
    Review(String caseNumber, int round, ReviewOpinion opinion, Actor reviewer, Instant reviewedAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.round = round;
        this.outcome = opinion.outcome();
        this.reason = opinion.reason();
        this.waiverReason = opinion.waiverReason();
        this.reviewedBy = reviewer.userId();
        this.reviewerName = reviewer.displayName();
        this.reviewedAt = reviewedAt;
    }

    ReviewOpinion opinion() {
        return new ReviewOpinion(outcome, reason, waiverReason);
    }

    String reviewerName() {
        return reviewerName;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
