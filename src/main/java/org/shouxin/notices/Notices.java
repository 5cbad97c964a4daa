package org.shouxin.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what happened, in the transaction of what happened: either both are there or none.
 *
 * @article WJ-12
 */
@Service
public class Notices {

    private final Outbox outbox;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(Outbox outbox, Trail trail, JdbcClient jdbc, Clock clock) {
        this.outbox = outbox;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts the notice into the inbox of each recipient who was not told of this occasion before, a letter into the outbox where a
     * mail server is configured, and into the case's trail who was told.
     *
     * @param recipients ids of accounts; {@code null} among them is nobody
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Notice notice, Collection<String> recipients) {
        var told = new TreeSet<String>();
        recipients.stream().filter(Objects::nonNull).distinct().filter(recipient -> !known(recipient, notice)).forEach(told::add);
        if (told.isEmpty()) {
            return;
        }
        told.forEach(recipient -> write(recipient, notice));
        trail.record(TrailEvent.of(notice.caseNumber(), "notice.given", Actor.SYSTEM, null).changed("notice", null, notice.template())
                .changed("recipients", null, String.join(",", told)));
    }

    private boolean known(String recipient, Notice notice) {
        return jdbc.sql("select count(*) from notices_notice where recipient_id = ? and notice_key = ?").params(recipient, notice.key())
                .query(Long.class).single() > 0;
    }

    private void write(String recipient, Notice notice) {
        var id = Ids.next();
        jdbc.sql("""
                insert into notices_notice (notice_id, recipient_id, notice_key, template, facts, case_number, given_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, recipient, notice.key(), notice.template(), Facts.written(notice.facts()), notice.caseNumber(),
                        Moment.of(clock.instant())).update();
        outbox.add(id, recipient, notice.key());
    }
}
