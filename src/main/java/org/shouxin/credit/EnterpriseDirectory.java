package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Directory;
import org.shouxin.identity.FieldCipher;
import org.shouxin.identity.Organisation.Unit;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.NotFound;
import org.shouxin.privacy.RecordViews;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.Slice;
import org.shouxin.workflow.ToldTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks enterprises up. One out of sight is one that does not exist, and the attempt is recorded.
 *
 * @article NB-2
 */
@Service
public class EnterpriseDirectory {

    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_ID = 40;

    private final EnterpriseReads reads;
    private final Industries industries;
    private final Towns towns;
    private final Directory people;
    private final ToldTrail trail;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final AccessLog access;
    private final RecordViews views;

    EnterpriseDirectory(EnterpriseReads reads, Industries industries, Towns towns, Directory people, ToldTrail trail, JdbcClient jdbc,
            FieldCipher cipher, AccessLog access, RecordViews views) {
        this.reads = reads;
        this.industries = industries;
        this.towns = towns;
        this.people = people;
        this.trail = trail;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.access = access;
        this.views = views;
    }

    /** Whether the actor may ever see an enterprise. */
    public static boolean open(Actor actor) {
        return EnterpriseSight.of(actor).open();
    }

    /**
     * @throws Forbidden  {@code enterprise.forbidden}
     * @throws BadRequest {@code limit.invalid}, {@code cursor.invalid}, {@code parameter.invalid}: no such industry
     */
    public Slice<EnterpriseRow> list(Actor actor, EnterpriseQuery query) {
        if (!open(actor)) {
            throw new Forbidden("enterprise.forbidden");
        }
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", LARGEST_PAGE));
        }
        return reads.page(EnterpriseSight.of(actor), query, industries(query));
    }

    private List<String> industries(EnterpriseQuery query) {
        var divisions = query.industry() == null ? List.<String>of() : industries.divisionsOf(query.industry());
        if (query.industry() != null && divisions.isEmpty()) {
            throw new BadRequest("parameter.invalid", Map.of("name", "industry"));
        }
        return divisions;
    }

    /** Noted as a view of the record, whose contact it names. @throws NotFound {@code enterprise.unknown} */
    public EnterpriseView find(Actor actor, String id) {
        var row = opened(actor, id);
        return jdbc.sql("select * from credit_enterprise where id = ?").param(id)
                .query((stored, index) -> view(stored, row, EnterpriseRegistry.maintains(actor, row.bureauId()))).single();
    }

    /** What was done with the enterprise, the latest first; noted as a view of the record. */
    public List<TrailEntry> trail(Actor actor, String id, long before, int limit) {
        return trail.latest(actor, Enterprise.register(opened(actor, id).creditCode()), before, limit);
    }

    /** The town offices whose enterprises the actor sees, for choosing one. */
    public List<Unit> towns(Actor actor) {
        var sight = EnterpriseSight.of(actor);
        return actor.grants().stream().map(grant -> grant.bureauId()).distinct().sorted().flatMap(bureau -> towns.of(bureau).stream()
                .filter(town -> sight.bureaus().contains(bureau) || sight.towns().contains(town.id()))).sorted(Comparator.comparing(Unit::bureauId)).toList();
    }

    private EnterpriseRow opened(Actor actor, String id) {
        var row = row(actor, id);
        views.opened(actor, EnterpriseContacts.record(row));
        return row;
    }

    EnterpriseRow row(Actor actor, String id) {
        return reads.find(EnterpriseSight.of(actor), id).orElseThrow(() -> {
            access.foreign(actor, "enterprise", id.replaceAll("[^A-Za-z0-9-]", "?").substring(0, Math.min(id.length(), LONGEST_ID)));
            return new NotFound("enterprise.unknown");
        });
    }

    private EnterpriseView view(ResultSet stored, EnterpriseRow row, boolean maintained) throws SQLException {
        var phone = cipher.decrypt(stored.getString("contact_phone"));
        var contact = stored.getString("contact_user_id");
        return new EnterpriseView(row, stored.getString("address"), cipher.decrypt(stored.getString("contact_name")), masked(phone),
                contact == null ? null : people.user(contact).map(UserView::username).orElse(contact), time(stored, "registered_at"),
                time(stored, "changed_at"), stored.getLong("lock_version"), maintained);
    }

    /** The first three and the last two characters of a phone. */
    private static String masked(String phone) {
        return phone == null ? null : phone.replaceAll("(?<=^.{3}.{0,20}).(?=..)", "*");
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
