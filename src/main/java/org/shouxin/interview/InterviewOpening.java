package org.shouxin.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.shouxin.calendar.Deadlines;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.workflow.CaseParties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins an interview that a case calls for. Whoever is called is a party of the case from then on, and keeps out of its judging.
 *
 * @article WJ-21,NB-2
 */
@Service
public class InterviewOpening {

    /** Rulebook key: working days until the day of the interview must be set. */
    static final String SCHEDULE_DAYS = "interview.schedule.working-days";

    private final Interviews interviews;
    private final CaseParties parties;
    private final SeparationOfDuties duties;
    private final Directory directory;
    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final InterviewTrail trail;
    private final Clock clock;

    InterviewOpening(Interviews interviews, CaseParties parties, SeparationOfDuties duties, Directory directory, Rulebook rulebook,
            Deadlines deadlines, InterviewTrail trail, Clock clock) {
        this.interviews = interviews;
        this.parties = parties;
        this.duties = duties;
        this.directory = directory;
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens the interview in the caller's transaction. A second one of the same case before the first has ended breaks the unique key.
     *
     * @param intervieweeUserId account of whoever is called, or {@code null}
     * @param subjectId         what the caller knows them by, or {@code null}
     * @return the moment until which the day should be set
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant openInterview(String caseNumber, String bureauId, String intervieweeUserId, String subjectId) {
        var callNo = interviews.findByCaseNumberOrderByCallNoDesc(caseNumber).stream().mapToInt(Interview::callNo).max().orElse(0) + 1;
        var interview = interviews.saveAndFlush(new Interview(caseNumber, callNo, bureauId, intervieweeUserId, subjectId, clock.instant()));
        if (intervieweeUserId != null) {
            var interviewee = directory.user(intervieweeUserId).orElseThrow(() -> new IllegalArgumentException("no account of the interviewee"));
            parties.admit(caseNumber, interviewee.id());
            duties.assign(caseNumber, interviewee.personId(), Duty.SUBJECT);
        }
        var today = LocalDate.now(clock);
        var rule = rulebook.on(SCHEDULE_DAYS, bureauId, today);
        var due = deadlines.set(caseNumber, "interview-schedule", today, rule.asInt(), rule.reference()).due();
        trail.record(trail.bySystem("interview.opened", null, interview).ruledBy(rule.reference()));
        return due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
