package org.shouxin.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shouxin.calendar.Deadlines;
import org.shouxin.interview.InterviewView.Kind;
import org.shouxin.interview.InterviewView.Step;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an interview demands: a time in working days, evidence, verification by somebody else, and one extension at most.
 *
 * @article WJ-21,NB-2
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Rectifications {

    /** Rulebook keys: working days for the rectification, and for the one extension. */
    static final String RECTIFICATION_DAYS = "interview.rectification.working-days";
    static final String EXTENSION_DAYS = "interview.extension.working-days";

    private final Interviews interviews;
    private final InterviewRows rows;
    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final InterviewNotices notices;
    private final InterviewTrail trail;
    private final Clock clock;

    Rectifications(Interviews interviews, InterviewRows rows, Rulebook rulebook, Deadlines deadlines, InterviewNotices notices,
            InterviewTrail trail, Clock clock) {
        this.interviews = interviews;
        this.rows = rows;
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins the time for the rectification, or its extension.
     *
     * @return the moment it is over, the midnight that ends its last day
     */
    public Instant demandRectification(String caseNumber) {
        var interview = interviews.open(caseNumber);
        var today = LocalDate.now(clock);
        var rule = rulebook.on(interview.extended() ? EXTENSION_DAYS : RECTIFICATION_DAYS, interview.bureauId(), today);
        var due = deadlines.set(caseNumber, interview.extended() ? "interview-extension" : "interview-rectification", today, rule.asInt(),
                rule.reference()).due();
        var before = interview.status();
        interview.demand(due);
        trail.record(trail.bySystem("interview.rectification-demanded", before, interview).changed("rectificationDueOn", null, due.toString())
                .ruledBy(rule.reference()));
        notices.tell(interview, interview.extended() ? "extended" : "rectification", "", Map.of("date", due.toString()));
        return due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** @param handedInBy who brought it to whoever records it; {@code null} when the interviewee writes */
    public void submitEvidence(TaskCompletion task, String evidence, String handedInBy) {
        var interview = interviews.open(task.caseNumber());
        var before = interview.status();
        interview.evidenced();
        rows.add(interview.id(), new Step(Kind.EVIDENCE, evidence, handedInBy, task.actor().userId(), clock.instant()));
        trail.record(trail.by(task, "interview.evidence-submitted", before, interview));
    }

    /** The time is over and nothing was handed in; it is verified as it is. */
    public void lapseEvidence(String caseNumber) {
        var interview = interviews.open(caseNumber);
        var before = interview.status();
        interview.evidenced();
        rows.add(interview.id(), new Step(Kind.LAPSED, null, null, null, clock.instant()));
        trail.record(trail.bySystem("interview.evidence-lapsed", before, interview));
    }

    /** Judges the rectification; a second extension is refused as {@code interview.extended}. */
    public void verifyRectification(TaskCompletion task, Verdict verdict, String remark) {
        var interview = interviews.open(task.caseNumber());
        interview.judged(verdict);
        rows.add(interview.id(), new Step(Kind.valueOf(verdict.name()), remark, null, task.actor().userId(), clock.instant()));
        trail.record(trail.by(task, "interview.verified", interview.status(), interview).changed("verification", null, verdict.code())
                .because(remark));
    }

    /** The interview is passed; what that means is the caller's. */
    public void passInterview(String caseNumber) {
        var interview = interviews.open(caseNumber);
        var before = interview.status();
        interview.pass(clock.instant());
        close(interview, before, "passed");
    }

    /** The interview has failed: missed twice, or the rectification did not do. */
    public void failInterview(String caseNumber) {
        var interview = interviews.open(caseNumber);
        var before = interview.status();
        interview.fail(clock.instant());
        close(interview, before, "failed");
    }

    private void close(Interview interview, InterviewStatus before, String how) {
        trail.record(trail.bySystem("interview." + how, before, interview));
        notices.tell(interview, how, "", Map.of());
    }
}
