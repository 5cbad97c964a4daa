package org.shouxin.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Place;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the signed-in account was told, and whether it was read. Nobody sees anybody else's inbox. */
@Service
public class Inbox {

    private static final int LARGEST_PAGE = 100;
    private static final String MATCHES = " from notices_notice where recipient_id = :recipient and (:all or read_at is null)"
            + " and (:text = '%' or case_number like :text escape '!')";

    private final Commands commands;
    private final AccessLog access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(Commands commands, AccessLog access, JdbcClient jdbc, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What to show of the inbox.
     *
     * @param unread whether only what is unread
     * @param text   part of a case number, or {@code null}
     * @param after  cursor of the page before, or {@code null}
     * @param limit  rows on the page, 1 to 100
     */
    public record Query(boolean unread, String text, String after, int limit) {

        private String pattern() {
            var part = text == null ? "" : text.strip();
            return part.isEmpty() ? "%" : "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        }
    }

    /** One's own notices, newest first; refused as {@code parameter.invalid} or {@code cursor.invalid}. */
    public NoticePage<NoticeView> page(Actor actor, Query query) {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw new BadRequest("parameter.invalid", java.util.Map.of("name", "limit"));
        }
        var after = Place.after(query.after());
        var found = jdbc.sql("select *" + MATCHES + " and (given_at < :when or (given_at = :when and notice_id < :id))"
                + " order by given_at desc, notice_id desc limit :limit")
                .param("recipient", actor.userId()).param("all", !query.unread()).param("text", query.pattern())
                .param("when", after.when()).param("id", after.id()).param("limit", query.limit() + 1).query(Inbox::view).list();
        var more = found.size() > query.limit();
        var shown = more ? found.subList(0, query.limit()) : found;
        var last = more ? shown.get(shown.size() - 1) : null;
        var count = jdbc.sql("select count(*) from (select notice_id" + MATCHES + " limit " + (NoticePage.COUNTED + 1) + ") c")
                .param("recipient", actor.userId()).param("all", !query.unread()).param("text", query.pattern()).query(Long.class).single();
        return NoticePage.of(shown, more ? new Place(Moment.of(last.givenAt()), last.id()).encoded() : null, count);
    }

    /** How many notices of the account are unread, counted up to 1,000. */
    public long unread(Actor actor) {
        return jdbc.sql("select count(*) from (select notice_id from notices_notice where recipient_id = ? and read_at is null limit "
                + NoticePage.COUNTED + ") c").param(actor.userId()).query(Long.class).single();
    }

    /** Marks one notice as read, once; somebody else's raises {@code notice.unknown} and is noted. Answers the notice. */
    public NoticeView read(Actor actor, String id, String idempotencyKey) {
        var notice = jdbc.sql("select * from notices_notice where notice_id = ? and recipient_id = ?").params(id, actor.userId())
                .query(Inbox::view).optional();
        if (notice.isEmpty()) {
            if (jdbc.sql("select count(*) from notices_notice where notice_id = ?").param(id).query(Long.class).single() > 0) {
                access.foreign(actor, "notice", id);
            }
            throw new NotFound("notice.unknown");
        }
        commands.run(new Command(actor, "notice.read", id, idempotencyKey, ""), () -> {
            jdbc.sql("update notices_notice set read_at = ? where notice_id = ? and recipient_id = ? and read_at is null")
                    .params(Moment.of(clock.instant()), id, actor.userId()).update();
            return id;
        });
        return notice.get();
    }

    /** Marks everything as read that was given up to now. */
    public void readAll(Actor actor, String idempotencyKey) {
        commands.run(new Command(actor, "notice.read-all", "", idempotencyKey, ""), () -> {
            var now = Moment.of(clock.instant());
            jdbc.sql("update notices_notice set read_at = ? where recipient_id = ? and read_at is null and given_at <= ?")
                    .params(now, actor.userId(), now).update();
            return "";
        });
    }

    private static NoticeView view(ResultSet row, int index) throws SQLException {
        var readAt = row.getLong("read_at");
        return new NoticeView(row.getString("notice_id"), row.getString("template"), Facts.read(row.getString("facts")),
                row.getString("case_number"), Moment.read(row.getLong("given_at")), readAt == 0 ? null : Moment.read(readAt));
    }
}
