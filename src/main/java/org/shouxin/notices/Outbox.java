package org.shouxin.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters on their way. One is put here in the transaction of its notice, and holds neither address nor words. Whoever sends
 * takes a letter for a time: a node that dies meanwhile leaves it to the others when that time is over.
 *
 * <p>Every letter is handed over at least once. It could be twice in one case alone: the server took it and the node died, or
 * stood still for longer than the time it had, before it wrote that down. Both copies carry the same Message-ID.
 */
@Component
class Outbox {

    /** For how long a letter is taken; longer than all waiting for a server together. */
    static final Duration LEASE = Duration.ofMinutes(3);
    /** How often a letter is tried, over about three days. */
    static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LOOKED_AT = 20;

    /** @param token what proves that the letter is still ours */
    record Taken(String id, String token, int attempts, String recipientId, String template, String facts, String caseNumber) {
    }

    private record Due(String id, long at, int attempts) {
    }

    private final MailSettings settings;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Outbox(MailSettings settings, Directory directory, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.settings = settings;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Adds the letter of a notice; nothing when no mail server is configured. Runs in the notice's transaction. */
    void add(String noticeId, String recipientId, String noticeKey) {
        if (!settings.configured()) {
            return;
        }
        var bureau = directory.user(recipientId).map(user -> user.bureauId()).orElse("");
        var now = Moment.of(clock.instant());
        jdbc.sql("""
                insert into notices_mail (mail_id, dedupe_key, notice_id, recipient_id, bureau_id, state, attempts, due_at, queued_at)
                values (?, ?, ?, ?, ?, ?, 0, ?, ?)""")
                .params(Ids.next(), recipientId + "/" + noticeKey, noticeId, recipientId, bureau, MailState.WAITING.name(), now, now).update();
    }

    /**
     * The letter that waits longest, taken for {@link #LEASE}; empty when none is due. One that was tried often enough without
     * anybody coming back to tell how it went is given up.
     */
    Optional<Taken> take() {
        var due = jdbc.sql("select mail_id, due_at, attempts from notices_mail where state = ? and due_at <= ?"
                + " order by due_at, mail_id limit " + LOOKED_AT)
                .params(MailState.WAITING.name(), Moment.of(clock.instant())).query((row, index) -> new Due(row.getString(1), row.getLong(2), row.getInt(3))).list();
        for (var one : due) {
            if (one.attempts() >= MOST_ATTEMPTS) {
                transaction.executeWithoutResult(status -> givesUp(one));
                continue;
            }
            var token = Ids.next();
            if (Boolean.TRUE.equals(transaction.execute(status -> takes(one, token)))) {
                return taken(one.id(), token);
            }
        }
        return Optional.empty();
    }

    void sent(Taken letter) {
        end(letter, MailState.SENT, null);
    }

    /** There is nobody to send it to. @param why a code without anything personal */
    void skipped(Taken letter, String why) {
        end(letter, MailState.SKIPPED, why);
    }

    /** Tries again later, ever later, or gives up. */
    void failed(Taken letter, MailFault fault) {
        if (fault.lasting() || letter.attempts() >= MOST_ATTEMPTS) {
            end(letter, MailState.FAILED, fault.name());
            return;
        }
        var next = Moment.of(clock.instant().plus(pause(letter.attempts())));
        transaction.executeWithoutResult(status -> jdbc.sql(
                "update notices_mail set due_at = ?, fault = ?, taken_by = null where mail_id = ? and state = ? and taken_by = ?")
                .params(next, fault.name(), letter.id(), MailState.WAITING.name(), letter.token()).update());
    }

    /** One minute after the first attempt, twice as long after each, at most six hours. */
    static Duration pause(int attempts) {
        var minutes = 1L << Math.min(Math.max(attempts, 1) - 1, 30);
        return minutes > LONGEST_PAUSE.toMinutes() ? LONGEST_PAUSE : Duration.ofMinutes(minutes);
    }

    /** Only one of several nodes changes the moment it saw. */
    private boolean takes(Due due, String token) {
        return jdbc.sql("update notices_mail set due_at = ?, attempts = attempts + 1, taken_by = ? where mail_id = ? and state = ? and due_at = ?")
                .params(Moment.of(clock.instant().plus(LEASE)), token, due.id(), MailState.WAITING.name(), due.at()).update() == 1;
    }

    private void givesUp(Due due) {
        jdbc.sql("update notices_mail set state = ?, fault = coalesce(fault, ?), ended_at = ?, taken_by = null"
                + " where mail_id = ? and state = ? and due_at = ?")
                .params(MailState.FAILED.name(), MailFault.OTHER.name(), Moment.of(clock.instant()), due.id(), MailState.WAITING.name(), due.at())
                .update();
    }

    private Optional<Taken> taken(String id, String token) {
        return jdbc.sql("""
                select m.attempts, m.recipient_id, n.template, n.facts, n.case_number from notices_mail m
                join notices_notice n on n.notice_id = m.notice_id where m.mail_id = ?""").param(id)
                .query((row, index) -> new Taken(id, token, row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    private void end(Taken letter, MailState state, String fault) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                "update notices_mail set state = ?, fault = ?, ended_at = ?, taken_by = null where mail_id = ? and state = ? and taken_by = ?")
                .params(state.name(), fault, Moment.of(clock.instant()), letter.id(), MailState.WAITING.name(), letter.token()).update());
    }
}
