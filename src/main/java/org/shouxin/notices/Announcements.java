package org.shouxin.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Place;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the bureaus announce to everybody. An announcement is published with the change it is about and can be withdrawn, with a
 * reason; it is never changed.
 *
 * @article WJ-7,WJ-12(4)
 */
@Service
public class Announcements {

    private static final int ROWS = 20;
    private static final int LONGEST_REASON = 500;
    private static final String SHOWN = " from notices_announcement where withdrawn_at is null and (:everywhere or bureau_id = :bureau)";

    private final Commands commands;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Announcements(Commands commands, Trail trail, JdbcClient jdbc, Clock clock) {
        this.commands = commands;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Standing(String bureauId, String caseNumber, String kind, Long withdrawnAt) {
    }

    /** Publishes in the transaction of what is announced; a second one of the same kind in a case is refused by the database. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Announcement announcement) {
        var id = Ids.next();
        jdbc.sql("""
                insert into notices_announcement (announcement_id, bureau_id, kind, case_number, facts, published_on, published_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, announcement.bureauId(), announcement.kind(), announcement.caseNumber(), PublicFacts.written(announcement.facts()),
                        LocalDate.now(clock), Moment.of(clock.instant())).update();
        trail.record(TrailEvent.of(announcement.caseNumber(), "announcement.published", Actor.SYSTEM, null)
                .changed("announcement", null, announcement.kind()).under(announcement.articles()));
    }

    /** What stands published, newest first. @param bureauId {@code null} for all bureaus; @param cursor of the page before, or {@code null} */
    public NoticePage<AnnouncementView> page(String bureauId, String cursor) {
        var after = Place.after(cursor);
        var bureau = bureauId == null ? "" : bureauId;
        var found = jdbc.sql("select *" + SHOWN + " and (published_at < :when or (published_at = :when and announcement_id < :id))"
                + " order by published_at desc, announcement_id desc limit :limit").param("everywhere", bureauId == null).param("bureau", bureau)
                .param("when", after.when()).param("id", after.id()).param("limit", ROWS + 1).query(Announcements::view).list();
        var more = found.size() > ROWS;
        var shown = more ? found.subList(0, ROWS) : found;
        var last = more ? shown.get(ROWS - 1) : null;
        var count = jdbc.sql("select count(*) from (select announcement_id" + SHOWN + " limit " + (NoticePage.COUNTED + 1) + ") c")
                .param("everywhere", bureauId == null).param("bureau", bureau).query(Long.class).single();
        return NoticePage.of(shown, more ? new Place(Moment.of(last.publishedAt()), last.id()).encoded() : null, count);
    }

    /** One announcement; not found as {@code announcement.unknown}, or {@code announcement.withdrawn} for one that once was there. */
    public AnnouncementView find(String id) {
        if (standing(id).withdrawnAt() != null) {
            throw new NotFound("announcement.withdrawn");
        }
        return jdbc.sql("select * from notices_announcement where announcement_id = ?").param(id).query(Announcements::view).single();
    }

    /** Whether the actor leads the bureau that announced it. */
    public boolean mayWithdraw(Actor actor, AnnouncementView announcement) {
        return actor.holds(Role.MANAGER, announcement.bureauId(), null);
    }

    /**
     * Takes an announcement back, for a manager of its bureau; others are refused as {@code announcement.manager-only}. The reason,
     * at most 500 characters, stands in the case's trail; without one it is {@code input.invalid}.
     */
    public void withdraw(Actor actor, String id, String reason, String idempotencyKey) {
        var known = standing(id);
        if (!actor.holds(Role.MANAGER, known.bureauId(), null)) {
            throw new Forbidden("announcement.manager-only");
        }
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw new InvalidInput(List.of(new FieldProblem("reason", "announcement.reason", Map.of())));
        }
        if (why.length() > LONGEST_REASON) {
            throw new InvalidInput(List.of(new FieldProblem("reason", "announcement.reason-long", Map.of("limit", LONGEST_REASON))));
        }
        commands.run(new Command(actor, "announcement.withdraw", id, idempotencyKey, why), () -> {
            var changed = jdbc.sql("update notices_announcement set withdrawn_at = ?, withdrawn_by = ?, reason = ? where announcement_id = ?"
                    + " and withdrawn_at is null").params(Moment.of(clock.instant()), actor.userId(), why, id).update();
            if (changed == 0) {
                throw new NotFound("announcement.withdrawn");
            }
            trail.record(TrailEvent.of(known.caseNumber(), "announcement.withdrawn", actor, Role.MANAGER)
                    .changed("announcement", known.kind(), null).because(why));
            return id;
        });
    }

    /**
     * Takes back everything that a case announced, in the transaction of what made it untrue; nothing when it announced nothing.
     *
     * @param reason number of the case that made it untrue
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retract(String caseNumber, String reason) {
        var kinds = jdbc.sql("select kind from notices_announcement where case_number = ? and withdrawn_at is null order by kind").param(caseNumber)
                .query(String.class).list();
        jdbc.sql("update notices_announcement set withdrawn_at = ?, withdrawn_by = ?, reason = ? where case_number = ? and withdrawn_at is null")
                .params(Moment.of(clock.instant()), Actor.SYSTEM.userId(), reason, caseNumber).update();
        kinds.forEach(kind -> trail.record(TrailEvent.of(caseNumber, "announcement.withdrawn", Actor.SYSTEM, null).changed("announcement", kind, null)
                .because(reason)));
    }

    private Standing standing(String id) {
        return jdbc.sql("select bureau_id, case_number, kind, withdrawn_at from notices_announcement where announcement_id = ?").param(id)
                .query((row, index) -> new Standing(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Long.class))).optional()
                .orElseThrow(() -> new NotFound("announcement.unknown"));
    }

    private static AnnouncementView view(ResultSet row, int index) throws SQLException {
        Instant publishedAt = Moment.read(row.getLong("published_at"));
        return new AnnouncementView(row.getString("announcement_id"), row.getString("kind"), row.getString("bureau_id"),
                PublicFacts.read(row.getString("facts")), row.getObject("published_on", LocalDate.class), publishedAt);
    }
}
