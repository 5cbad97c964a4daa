package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices what grades an enterprise anew at once: an accident, a penalty, another deduction, the end of a certificate, the end of
 * a change during which something else was found. Only enterprises with a grade are concerned; the others get theirs in a round or a case.
 *
 * @article NB-2(2), NB-3(2)
 */
@Component
class CreditEvents {

    /** Rulebook key: the indicators that are events. */
    static final String INDICATORS = "credit.events";

    /** Something waits to be graded anew. */
    record Noticed() {
    }

    private final RegradingRows rows;
    private final Rulebook rulebook;
    private final Commands commands;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    CreditEvents(RegradingRows rows, Rulebook rulebook, Commands commands, ApplicationEventPublisher publisher, Clock clock) {
        this.rows = rows;
        this.rulebook = rulebook;
        this.commands = commands;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A row was recorded or corrected, in the caller's transaction, which holds the enterprise. */
    void recorded(Enterprise enterprise, ObservationReader.Checked row) {
        var event = row.deduction() || indicators(enterprise.bureauId()).contains(row.code());
        if (event && rows.enter(enterprise.id(), row.code(), clock.instant())) {
            publisher.publishEvent(new Noticed());
        }
    }

    /** A change was closed and a later assessment leads elsewhere, in the caller's transaction, which holds the enterprise. */
    void closed(String enterpriseId, GradeChange.State end) {
        if (rows.enter(enterpriseId, end.name(), clock.instant())) {
            publisher.publishEvent(new Noticed());
        }
    }

    /**
     * Looks once a day for certificates that hold no more by a day that was recorded, each bureau by its own rule, and makes up for
     * days on which no node ran. That the window of something ends is no event: it leaves less known, and the next round finds it.
     */
    @Scheduled(cron = "${shouxin.credit.expiry-watch:0 9 * * * *}")
    void look() {
        var today = LocalDate.now(clock);
        var last = rows.lastLook();
        if (last.isPresent() && !last.get().isBefore(today)) {
            return;
        }
        try {
            commands.run(Command.of(Actor.SYSTEM, "credit.expiry", today.toString()), () -> {
                rows.looked(today);
                rows.bureaus().forEach(bureau -> rows.enterExpired(bureau, indicators(bureau), last.map(day -> day.plusDays(1)).orElse(today), today,
                        clock.instant()));
                publisher.publishEvent(new Noticed());
                return today.toString();
            });
        } catch (DuplicateKeyException e) {
            // another node looks in this moment
            return;
        }
    }

    private List<String> indicators(String bureauId) {
        return rulebook.on(INDICATORS, bureauId, LocalDate.now(clock)).asCodes();
    }
}
