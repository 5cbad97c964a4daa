package org.shouxin.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.shouxin.calendar.Deadline;
import org.shouxin.calendar.Deadlines;
import org.shouxin.calendar.KeptDeadline;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/**
 * How long the public may object to an upgrade, and how long what it sent is taken down.
 *
 * @article NB-2(1)
 */
@Component
class NoticePeriods {

    /** Rulebook key: working days of the public notice. */
    static final String DAYS = "credit.public-notice.working-days";
    /** Rulebook key: working days after the notice, and after a dismissed objection, in which others that came in time are taken down. */
    static final String DESK = "credit.public-objection.desk-working-days";

    private static final String NOTICE = "publicNotice";
    private static final String TAKEN_DOWN = "publicObjectionDesk";

    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;

    NoticePeriods(Rulebook rulebook, Deadlines deadlines, WorkingDays workingDays, Clock clock) {
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Begins the notice, with the days of the desk behind it, so that what came on its last day is taken down; answers with the notice. */
    KeptDeadline begin(String caseNumber, String bureauId) {
        var notice = set(caseNumber, NOTICE, LocalDate.now(clock), rulebook.on(DAYS, bureauId, LocalDate.now(clock)));
        set(caseNumber, TAKEN_DOWN, notice.deadline().due(), desk(bureauId));
        return notice;
    }

    /** The notice itself, in which an objection must have been received. */
    Deadline notice(String caseNumber) {
        return deadlines.of(caseNumber).stream().filter(kept -> kept.purpose().equals(NOTICE)).findFirst().orElseThrow().deadline();
    }

    /** Goes on for the days of the desk from today on: what came while an objection was judged is not lost. Empty when it goes on as long anyway. */
    Optional<KeptDeadline> longer(String caseNumber, String bureauId) {
        var today = LocalDate.now(clock);
        var rule = desk(bureauId);
        return workingDays.after(today, rule.asInt()).due().isAfter(last(caseNumber).due()) ? Optional.of(set(caseNumber, TAKEN_DOWN, today, rule))
                : Optional.empty();
    }

    /** The last of the periods of the case. */
    Deadline last(String caseNumber) {
        return deadlines.of(caseNumber).stream().map(KeptDeadline::deadline).max(Comparator.comparing(Deadline::due)).orElseThrow();
    }

    /** The midnight after which nothing is taken down any more. */
    Instant over(String caseNumber) {
        return last(caseNumber).over(clock.getZone());
    }

    private Rule desk(String bureauId) {
        return rulebook.on(DESK, bureauId, LocalDate.now(clock));
    }

    private KeptDeadline set(String caseNumber, String purpose, LocalDate from, Rule rule) {
        deadlines.set(caseNumber, purpose, from, rule.asInt(), rule.reference());
        return deadlines.of(caseNumber).get(0);
    }
}
