package org.shouxin.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.documents.Documents;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Refused;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days of an interview: set, told of, held. An interviewee who does not come gets one more day; staying away again counts as
 * failed.
 *
 * @article WJ-21,NB-2
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InterviewSittings {

    static final String NOTICE = "interview-notice";
    static final String MINUTES = "interview-minutes";

    /** @param toRectify whether anything is to be rectified */
    public record Outcome(Attendance attendance, boolean toRectify) {
    }

    private final Interviews interviews;
    private final Sittings sittings;
    private final InterviewRows rows;
    private final InterviewPapers papers;
    private final Documents documents;
    private final InterviewNotices notices;
    private final InterviewTrail trail;
    private final Clock clock;

    InterviewSittings(Interviews interviews, Sittings sittings, InterviewRows rows, InterviewPapers papers, Documents documents,
            InterviewNotices notices, InterviewTrail trail, Clock clock) {
        this.interviews = interviews;
        this.sittings = sittings;
        this.rows = rows;
        this.papers = papers;
        this.documents = documents;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Sets the day; one that is over raises {@code input.invalid}. */
    public void scheduleInterview(TaskCompletion task, InterviewPlan plan) {
        if (plan.plannedOn().isBefore(LocalDate.now(clock))) {
            throw new InvalidInput(List.of(new FieldProblem("plannedOn", "past", Map.of())));
        }
        var interview = interviews.open(task.caseNumber());
        var before = interview.status();
        interview.scheduled();
        var attempt = sittings.findFirstByInterviewIdOrderByAttemptDesc(interview.id()).map(Sitting::attempt).orElse(0) + 1;
        sittings.save(new Sitting(interview.id(), attempt, plan, task.actor(), clock.instant()));
        trail.record(trail.by(task, "interview.scheduled", before, interview).changed("sitting", null, String.valueOf(attempt))
                .changed("plannedOn", null, plan.plannedOn().toString()).changed("startTime", null, plan.startTime())
                .changed("place", null, plan.place()));
    }

    /** Prints the notice into the files of the case and tells the interviewee. */
    public void sendInterviewNotice(String caseNumber) {
        var interview = interviews.open(caseNumber);
        var sitting = sittings.last(interview.id());
        var printed = documents.store(Actor.SYSTEM, caseNumber, NOTICE, fileName(NOTICE, interview, sitting), papers.notice(interview, sitting));
        sitting.noticed(printed.id());
        trail.record(trail.bySystem("interview.noticed", interview.status(), interview).changed("sha256", null, printed.sha256()));
        notices.tell(interview, "scheduled", String.valueOf(sitting.attempt()), Map.of("date", sitting.plan().plannedOn().toString(),
                "time", sitting.plan().startTime(), "place", sitting.plan().place()));
    }

    /**
     * Records what became of the day. Nobody has failed to come before it, refused as {@code interview.not-yet}; minutes without
     * anybody who signed raise {@code input.invalid}.
     */
    public Outcome holdInterview(TaskCompletion task, HeldInterview held) {
        var interview = interviews.open(task.caseNumber());
        var sitting = sittings.last(interview.id());
        var today = LocalDate.now(clock);
        demandRecordable(held, sitting, today);
        var before = interview.status();
        var attendance = Attendance.of(held.attended(), sitting.attempt());
        sitting.recorded(held, today, task.actor(), clock.instant());
        if (held.attended()) {
            interview.held(!held.items().isEmpty());
            rows.keep(interview.id(), held);
            sitting.minuted(documents.store(Actor.SYSTEM, task.caseNumber(), MINUTES, fileName(MINUTES, interview, sitting),
                    papers.minutes(interview, sitting, held)).id());
        } else {
            interview.missed();
        }
        trail.record(trail.by(task, held.attended() ? "interview.held" : "interview.missed", before, interview)
                .changed("attendance", null, attendance.code()).changed("rectificationItems", null, String.valueOf(held.items().size()))
                .because(held.remark()));
        return new Outcome(attendance, !held.items().isEmpty());
    }

    private static void demandRecordable(HeldInterview held, Sitting sitting, LocalDate today) {
        if (!held.attended() && today.isBefore(sitting.plan().plannedOn())) {
            throw new Refused("interview.not-yet", Map.of("date", sitting.plan().plannedOn().toString()));
        }
        if (held.attended() && held.attendees().stream().noneMatch(one -> one.signedName() != null && !one.signedName().isBlank())) {
            throw new InvalidInput(List.of(new FieldProblem("attendees", "signed", Map.of())));
        }
    }

    private static String fileName(String kind, Interview interview, Sitting sitting) {
        return interview.caseNumber() + "-" + kind + "-" + interview.callNo() + "-" + sitting.attempt() + ".pdf";
    }
}
