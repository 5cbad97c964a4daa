package org.shouxin.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.shouxin.calendar.Deadline;
import org.shouxin.calendar.Deadlines;
import org.shouxin.calendar.WorkingDays;
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
    /** Rulebook key: working days after a dismissed objection in which others that came meanwhile are taken down. */
    static final String DESK = "credit.public-objection.desk-working-days";

    private static final String NOTICE = "publicNotice";

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

    /** @param before the last day until then, @param rule what it was counted by; both {@code null} where there is nothing to tell */
    record Period(LocalDate before, LocalDate last, String rule) {

        boolean longer() {
            return rule != null;
        }
    }

    Period begin(String caseNumber, String bureauId) {
        var today = LocalDate.now(clock);
        var rule = rulebook.on(DAYS, bureauId, today);
        return new Period(null, deadlines.set(caseNumber, NOTICE, today, rule.asInt(), rule.reference()).due(), rule.reference());
    }

    /** The notice itself, in which an objection must have been received. */
    Deadline notice(String caseNumber) {
        return deadlines.of(caseNumber).stream().filter(kept -> kept.purpose().equals(NOTICE)).findFirst().orElseThrow().deadline();
    }

    /**
     * The notice goes on to its last day, but at least for the days of the desk: what came while an objection was judged is not lost.
     *
     * @param settled whether that objection settles the matter, so that nothing goes on
     */
    Period resume(String caseNumber, String bureauId, boolean settled) {
        var today = LocalDate.now(clock);
        var last = deadlines.of(caseNumber).stream().map(kept -> kept.deadline().due()).max(Comparator.naturalOrder()).orElse(today);
        var rule = rulebook.on(DESK, bureauId, today);
        if (settled || !workingDays.after(today, rule.asInt()).due().isAfter(last)) {
            return new Period(last, last, null);
        }
        return new Period(last, deadlines.set(caseNumber, "publicObjectionDesk", today, rule.asInt(), rule.reference()).due(), rule.reference());
    }

    /** The midnight that ends its last day. */
    Instant over(Period period) {
        return period.last().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
