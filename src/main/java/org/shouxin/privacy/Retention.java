package org.shouxin.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.privacy.spi.Expiring;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases every night what was kept long enough, in small transactions, each with its entry in the register {@code privacy}. Several
 * nodes may do it at once. A round ends after a few seconds; what is left waits for the next night.
 */
@Component
public class Retention {

    /** The chain that tells what was erased. */
    public static final String REGISTER = "privacy";
    /** Logs are kept for six months at least, whatever the rulebook says. */
    static final int LEAST_LOG_DAYS = 184;
    /** Rows of one transaction. */
    static final int BATCH = 200;
    private static final Duration ROUND = Duration.ofSeconds(8);

    private final List<Expiring> expiring;
    private final Rulebook rulebook;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    Retention(ObjectProvider<Expiring> expiring, Rulebook rulebook, Commands commands, Trail trail, Clock clock) {
        this.expiring = expiring.orderedStream().toList();
        this.rulebook = rulebook;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
        requireLogs(rulebook.on(ExpiredViews.LOG_DAYS, LocalDate.now(clock)));
    }

    /** Refuses the start when the rulebook would forget logs too early. */
    static void requireLogs(Rule rule) {
        if (rule.asInt() < LEAST_LOG_DAYS) {
            throw new IllegalStateException(rule.reference() + " keeps logs for " + rule.asInt() + " days, the law asks for " + LEAST_LOG_DAYS);
        }
    }

    /** Answers how many rows were erased. */
    @Scheduled(cron = "${shouxin.privacy.retention:0 23 2 * * *}")
    public int erase() {
        var until = clock.instant().plus(ROUND);
        var erased = 0;
        for (var one : expiring) {
            var rows = BATCH;
            while (rows == BATCH && clock.instant().isBefore(until)) {
                rows = batch(one);
                erased += rows;
            }
        }
        return erased;
    }

    private int batch(Expiring one) {
        var rule = rulebook.on(one.rule(), LocalDate.now(clock));
        var before = clock.instant().minus(Duration.ofDays(rule.asInt()));
        return Integer.parseInt(commands.run(Command.of(Actor.SYSTEM, "personal.erase", one.kind()), () -> {
            var rows = one.erase(before, BATCH);
            if (rows > 0) {
                trail.record(TrailEvent.of(REGISTER, "personal.erased", Actor.SYSTEM, null).changed("expiring", null, one.kind())
                        .changed("rows", null, String.valueOf(rows)).changed("before", null, before.toString()).under(rule.articles())
                        .ruledBy(rule.reference()));
            }
            return String.valueOf(rows);
        }));
    }
}
