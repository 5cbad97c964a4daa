package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds of corrections whose time is nearly over. It changes no case; the timer in the model closes it. Several nodes may look
 * at once: nobody is reminded twice of the same day.
 *
 * @article WJ-12(3)
 */
@Component
class CorrectionReminders {

    /** Rulebook key: calendar days before the last day of a correction, from which it is reminded of. */
    static final String REMINDER_DAYS = "expert.correction.reminder-days";

    private final Nominations nominations;
    private final OutcomeNotices notices;
    private final Rulebook rulebook;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionReminders(Nominations nominations, OutcomeNotices notices, Rulebook rulebook, Commands commands, JdbcClient jdbc, Clock clock) {
        this.nominations = nominations;
        this.notices = notices;
        this.rulebook = rulebook;
        this.commands = commands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${shouxin.expert.reminders:0 12 * * * *}")
    void remind() {
        ending().forEach(caseNumber -> commands.run(Command.of(Actor.SYSTEM, "nomination.remind", caseNumber), () -> {
            var nomination = nominations.ofCase(caseNumber);
            if (nomination.status() == NominationStatus.RETURNED) {
                var due = nomination.correctionDueOn().toString();
                notices.tell(nomination, OutcomeNotices.Outcome.CORRECTION_NEAR, due, Map.of("due", due));
            }
            return "";
        }));
    }

    private List<String> ending() {
        var today = LocalDate.now(clock);
        return jdbc.sql("select distinct bureau_id from expert_nomination where status = ?").param(NominationStatus.RETURNED.name())
                .query(String.class).list().stream().flatMap(bureau -> jdbc
                        .sql("select case_number from expert_nomination where bureau_id = ? and status = ? and correction_due_on between ? and ?")
                        .params(bureau, NominationStatus.RETURNED.name(), today, today.plusDays(rulebook.on(REMINDER_DAYS, bureau, today).asInt()))
                        .query(String.class).list().stream()).toList();
    }
}
