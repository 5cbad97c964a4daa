package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Problem;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds of corrections and of answers to the commitment letter whose time is nearly over. It changes no case; the timers in the
 * model close them. Several nodes may look at once: nobody is reminded twice of the same day.
 *
 * @article WJ-4,WJ-12(3)
 */
@Component
class NominationReminders {

    private static final Logger log = LoggerFactory.getLogger(NominationReminders.class);

    /** What is waited for. */
    private enum Awaited {
        CORRECTION(NominationStatus.RETURNED, "correction_due_on", Nomination::correctionDueOn, "expert.correction.reminder-days",
                OutcomeNotices.Outcome.CORRECTION_NEAR),
        SIGNATURE(NominationStatus.APPROVED, "signature_due_on", Nomination::signatureDueOn, "expert.commitment.reminder-days",
                OutcomeNotices.Outcome.SIGNATURE_NEAR);

        private final NominationStatus status;
        private final String column;
        private final Function<Nomination, LocalDate> due;
        /** Rulebook key: working days before the last day, from which it is reminded of. */
        private final String rule;
        private final OutcomeNotices.Outcome notice;

        Awaited(NominationStatus status, String column, Function<Nomination, LocalDate> due, String rule, OutcomeNotices.Outcome notice) {
            this.status = status;
            this.column = column;
            this.due = due;
            this.rule = rule;
            this.notice = notice;
        }
    }

    private final Nominations nominations;
    private final OutcomeNotices notices;
    private final Rulebook rulebook;
    private final WorkingDays workingDays;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final Clock clock;

    NominationReminders(Nominations nominations, OutcomeNotices notices, Rulebook rulebook, WorkingDays workingDays, Commands commands,
            JdbcClient jdbc, Clock clock) {
        this.nominations = nominations;
        this.notices = notices;
        this.rulebook = rulebook;
        this.workingDays = workingDays;
        this.commands = commands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${shouxin.expert.reminders:0 12 * * * *}")
    void remind() {
        for (var awaited : Awaited.values()) {
            ending(awaited).forEach(caseNumber -> remindAlone(awaited, caseNumber));
        }
    }

    /** One that fails does not keep the others from being reminded. */
    private void remindAlone(Awaited awaited, String caseNumber) {
        try {
            commands.run(Command.of(Actor.SYSTEM, "nomination.remind", caseNumber), () -> remind(awaited, nominations.ofCase(caseNumber)));
        } catch (Problem e) {
            log.debug("No reminder of {} now", caseNumber, e);
        } catch (DataAccessException e) {
            log.warn("Of {} nobody was reminded, the next run tries again", caseNumber, e);
        }
    }

    private String remind(Awaited awaited, Nomination nomination) {
        if (nomination.status() == awaited.status) {
            var due = awaited.due.apply(nomination);
            notices.tell(nomination, awaited.notice, due.toString(), Map.of("due", due.toString()));
            nomination.reminded(due);
        }
        return "";
    }

    private List<String> ending(Awaited awaited) {
        var today = LocalDate.now(clock);
        return jdbc.sql("select distinct bureau_id from expert_nomination where status = ?").param(awaited.status.name())
                .query(String.class).list().stream().flatMap(bureau -> jdbc
                        .sql("select case_number from expert_nomination where bureau_id = ? and status = ? and " + awaited.column
                                + " between ? and ? and (reminded_of is null or reminded_of <> " + awaited.column + ") order by case_number")
                        .params(bureau, awaited.status.name(), today, workingDays.after(today, rulebook.on(awaited.rule, bureau, today).asInt()).due())
                        .query(String.class).list().stream()).toList();
    }
}
