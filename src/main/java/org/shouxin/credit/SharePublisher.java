package org.shouxin.credit;

import org.shouxin.kernel.Actor;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.stereotype.Component;

/**
 * Gives numbers to grades that took effect. Whoever gives them out holds the counter until the commit, so numbers become visible
 * in their order and a reader who asks for what came after one misses none. Whoever reads publishes first. After another table of measures everything
 * is told again.
 */
@Component
class SharePublisher {

    private static final int AT_ONCE = 1000;

    private final ShareRows rows;
    private final Measures measures;
    private final Commands commands;

    SharePublisher(ShareRows rows, Measures measures, Commands commands) {
        this.rows = rows;
        this.measures = measures;
        this.commands = commands;
    }

    void publish() {
        if (rows.table() != measures.version()) {
            commands.run(Command.of(Actor.SYSTEM, "share.publish", "measures"), () -> String.valueOf(again()));
        }
        var more = !rows.waiting(1).isEmpty();
        while (more) {
            more = Boolean.parseBoolean(commands.run(Command.of(Actor.SYSTEM, "share.publish", ""), () -> String.valueOf(next())));
        }
    }

    /** Gives every row a number behind the last, in the old order. */
    private boolean again() {
        var last = rows.lockedNumber();
        if (rows.table() == measures.version()) {
            return false;
        }
        rows.number(last + rows.moved(last));
        rows.table(measures.version());
        return true;
    }

    private boolean next() {
        var last = rows.lockedNumber();
        var waiting = rows.waiting(AT_ONCE);
        if (waiting.isEmpty()) {
            return false;
        }
        var found = rows.unpublished(waiting.stream().map(ShareRows.Pending::enterpriseId).distinct().toList());
        rows.publish(found, last + 1);
        rows.published(waiting);
        rows.number(last + found.size());
        return true;
    }
}
