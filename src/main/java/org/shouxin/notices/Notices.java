package org.shouxin.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
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

    private static final Logger log = LoggerFactory.getLogger(Notices.class);

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
        var told = recipients.stream().filter(Objects::nonNull).distinct().sorted().filter(recipient -> written(recipient, notice)).toList();
        if (told.isEmpty()) {
            return;
        }
        trail.record(TrailEvent.of(notice.caseNumber(), "notice.given", Actor.SYSTEM, null).changed("notice", null, notice.template())
                .changed("recipients", null, String.join(",", told)));
    }

    /**
     * The unique key tells whether the recipient knows already, also when another transaction tells at this moment. A refused
     * row takes back this one statement, not the transaction.
     */
    private boolean written(String recipient, Notice notice) {
        var id = Ids.next();
        try {
            insert(id, recipient, notice);
        } catch (DuplicateKeyException e) {
            log.debug("{} was told before", notice.key(), e);
            return false;
        }
        outbox.add(id, recipient, notice.key());
        return true;
    }

    private void insert(String id, String recipient, Notice notice) {
        jdbc.sql("""
                insert into notices_notice (notice_id, recipient_id, notice_key, template, facts, case_number, given_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, recipient, notice.key(), notice.template(), Facts.written(notice.facts()), notice.caseNumber(),
                        Moment.of(clock.instant())).update();
    }
}
