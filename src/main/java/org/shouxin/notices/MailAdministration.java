package org.shouxin.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Place;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The outbox for the system administrators of a bureau: how letters fare, and another try by hand. */
@Service
public class MailAdministration {

    /** The chain of what administrators do here. */
    static final String REGISTER = "notices";
    private static final int ROWS = 20;
    private static final String NOBODY = "-";

    private final MailSettings settings;
    private final Commands commands;
    private final Trail trail;
    private final AccessLog access;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailAdministration(MailSettings settings, Commands commands, Trail trail, AccessLog access, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.commands = commands;
        this.trail = trail;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether letters are written at all. */
    public boolean configured() {
        return settings.configured();
    }

    /** Letters to accounts of the actor's bureaus, newest first, in any of the states; others are refused as {@code admin.sysadminOnly}. */
    public NoticePage<MailView> page(Actor actor, Set<MailState> states, String cursor) {
        var bureaus = bureaus(actor);
        var after = Place.after(cursor);
        var names = states.stream().map(Enum::name).toList();
        var found = jdbc.sql("""
                select m.*, n.template from notices_mail m join notices_notice n on n.notice_id = m.notice_id
                where m.bureau_id in (:bureaus) and m.state in (:states)
                    and (m.queued_at < :when or (m.queued_at = :when and m.mail_id < :id))
                order by m.queued_at desc, m.mail_id desc limit :limit""").param("bureaus", bureaus).param("states", names)
                .param("when", after.when()).param("id", after.id()).param("limit", ROWS + 1).query(MailAdministration::view).list();
        var more = found.size() > ROWS;
        var shown = more ? found.subList(0, ROWS) : found;
        var last = more ? shown.get(ROWS - 1) : null;
        var count = jdbc.sql("select count(*) from (select mail_id from notices_mail where bureau_id in (:bureaus) and state in (:states) limit "
                + (NoticePage.COUNTED + 1) + ") c").param("bureaus", bureaus).param("states", names).query(Long.class).single();
        return NoticePage.of(shown, more ? new Place(Moment.of(last.queuedAt()), last.id()).encoded() : null, count);
    }

    /**
     * Tries a letter again that was given up or had no address, as if it were new. Refused as {@code mail.unknown},
     * {@code mail.under-way} or {@code mail.not-configured}.
     */
    public void retry(Actor actor, String id, String idempotencyKey) {
        var bureaus = bureaus(actor);
        var bureau = jdbc.sql("select bureau_id from notices_mail where mail_id = ?").param(id).query(String.class).optional()
                .orElseThrow(() -> new NotFound("mail.unknown"));
        if (!bureaus.contains(bureau)) {
            access.foreign(actor, "mail", id);
            throw new NotFound("mail.unknown");
        }
        commands.run(new Command(actor, "mail.retry", id, idempotencyKey, ""), () -> {
            if (!settings.configured()) {
                throw new Refused("mail.not-configured");
            }
            var changed = jdbc.sql("update notices_mail set state = ?, attempts = 0, due_at = ?, ended_at = null where mail_id = ? and state in (?, ?)")
                    .params(MailState.WAITING.name(), Moment.of(clock.instant()), id, MailState.FAILED.name(), MailState.SKIPPED.name()).update();
            if (changed == 0) {
                throw new Refused("mail.under-way");
            }
            trail.record(TrailEvent.of(REGISTER, "mail.retried", actor, Role.SYSADMIN).changed("mail", null, id).changed("bureau", null, bureau));
            return id;
        });
    }

    private static List<String> bureaus(Actor actor) {
        if (!actor.has(Role.SYSADMIN)) {
            throw new Forbidden("admin.sysadminOnly");
        }
        var bureaus = List.copyOf(actor.bureausAs(Set.of(Role.SYSADMIN)));
        return bureaus.isEmpty() ? List.of(NOBODY) : bureaus;
    }

    private static MailView view(ResultSet row, int index) throws SQLException {
        var endedAt = row.getLong("ended_at");
        return new MailView(row.getString("mail_id"), row.getString("template"), MailState.valueOf(row.getString("state")), row.getInt("attempts"),
                row.getString("fault"), Moment.read(row.getLong("queued_at")), Moment.read(row.getLong("due_at")),
                endedAt == 0 ? null : Moment.read(endedAt));
    }
}
