package org.shouxin.interview;

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
import org.shouxin.kernel.Refused;

/** One interview on its way from the call to its outcome. */
@Entity
@Table(name = "interview_interview")
class Interview {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private int callNo;
    private String bureauId;
    private String intervieweeUserId;
    private String subjectId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InterviewStatus status;
    private String openCase;
    private boolean demands;
    private boolean extended;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Verdict verdict;
    private LocalDate dueOn;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant openedAt;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant closedAt;

    protected Interview() {
    }

    /** @param intervieweeUserId account of whoever is called, or {@code null}; @param subjectId what the caller knows them by, or {@code null} */
    Interview(String caseNumber, int callNo, String bureauId, String intervieweeUserId, String subjectId, Instant openedAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.callNo = callNo;
        this.bureauId = bureauId;
        this.intervieweeUserId = intervieweeUserId;
        this.subjectId = subjectId;
        this.status = InterviewStatus.OPENED;
        this.openCase = caseNumber;
        this.openedAt = openedAt;
    }

    void scheduled() {
        become(InterviewStatus.SCHEDULED);
    }

    void missed() {
        become(InterviewStatus.MISSED);
    }

    /** @param toRectify whether anything is to be rectified */
    void held(boolean toRectify) {
        become(InterviewStatus.HELD);
        demands = toRectify;
    }

    /** Begins the time for the rectification, or the one more time that was given. */
    void demand(LocalDate newDueOn) {
        if (status == InterviewStatus.HELD ? !demands : verdict != Verdict.EXTEND) {
            throw step(InterviewStatus.RECTIFYING);
        }
        become(InterviewStatus.RECTIFYING);
        verdict = null;
        dueOn = newDueOn;
    }

    /** The evidence is in, or the time is over. */
    void evidenced() {
        become(InterviewStatus.VERIFYING);
    }

    /** Judges the rectification; a second extension is refused as {@code interview.extended}. */
    void judged(Verdict found) {
        if (status != InterviewStatus.VERIFYING || verdict != null) {
            throw step(InterviewStatus.VERIFYING);
        }
        if (found == Verdict.EXTEND && extended) {
            throw new Refused("interview.extended");
        }
        extended = extended || found == Verdict.EXTEND;
        verdict = found;
    }

    void pass(Instant when) {
        if (status == InterviewStatus.HELD ? demands : verdict != Verdict.PASSED) {
            throw step(InterviewStatus.PASSED);
        }
        close(InterviewStatus.PASSED, when);
    }

    void fail(Instant when) {
        if (status == InterviewStatus.VERIFYING && verdict != Verdict.FAILED) {
            throw step(InterviewStatus.FAILED);
        }
        close(InterviewStatus.FAILED, when);
    }

    private void close(InterviewStatus last, Instant when) {
        become(last);
        openCase = null;
        closedAt = when;
    }

    private void become(InterviewStatus next) {
        if (!status.canBecome(next)) {
            throw step(next);
        }
        status = next;
    }

    private Conflict step(InterviewStatus next) {
        return new Conflict("interview.step", Map.of("from", status.name(), "to", next.name()));
    }

    String id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    int callNo() {
        return callNo;
    }

    String bureauId() {
        return bureauId;
    }

    String intervieweeUserId() {
        return intervieweeUserId;
    }

    InterviewStatus status() {
        return status;
    }

    boolean extended() {
        return extended;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
