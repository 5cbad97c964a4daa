package org.shouxin.interview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;

/** One day set for an interview: planned, told of, recorded, each once and in this order. */
@Entity
@Table(name = "interview_sitting")
class Sitting {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String interviewId;
    private int attempt;
    private LocalDate plannedOn;
    private String startTime;
    private String place;
    private String topic;
    private String scheduledBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant scheduledAt;
    private String noticeId;
    private Boolean attended;
    private LocalDate heldOn;
    private String minutes;
    private String minutesId;
    private String remark;
    private String heldBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant recordedAt;

    protected Sitting() {
    }

    Sitting(String interviewId, int attempt, InterviewPlan plan, Actor reviewer, Instant scheduledAt) {
        this.id = Ids.next();
        this.interviewId = interviewId;
        this.attempt = attempt;
        this.plannedOn = plan.plannedOn();
        this.startTime = plan.startTime();
        this.place = plan.place();
        this.topic = plan.topic();
        this.scheduledBy = reviewer.userId();
        this.scheduledAt = scheduledAt;
    }

    void noticed(String documentId) {
        if (noticeId != null) {
            throw new Conflict("interview.recorded");
        }
        noticeId = documentId;
    }

    /** On the day that was set, or before it when both sides met earlier; it may be written down later. */
    void recorded(HeldInterview held, LocalDate today, Actor head, Instant when) {
        if (recordedAt != null) {
            throw new Conflict("interview.recorded");
        }
        attended = held.attended();
        heldOn = today.isBefore(plannedOn) ? today : plannedOn;
        minutes = held.minutes();
        remark = held.remark();
        heldBy = head.userId();
        recordedAt = when;
    }

    void minuted(String documentId) {
        minutesId = documentId;
    }

    int attempt() {
        return attempt;
    }

    InterviewPlan plan() {
        return new InterviewPlan(plannedOn, startTime, place, topic);
    }

    /** {@code null} before it is recorded. */
    Boolean attended() {
        return attended;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String minutes() {
        return minutes;
    }

    String remark() {
        return remark;
    }

    String heldBy() {
        return heldBy;
    }
}
