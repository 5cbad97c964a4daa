package org.shouxin.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Place;
import org.shouxin.kernel.Role;
import org.shouxin.privacy.PersonalRecord.Kind;
import org.shouxin.privacy.spi.OwnRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads who opened which record: all of a bureau for its auditors, those of the own records for everybody. */
@Service
public class ViewLog {

    /** Rows on a page. */
    public static final int ROWS = 50;
    private static final String NOBODY = "-";
    /** What stands before the number of an expert in the name of a chain. */
    private static final String EXPERT = "expert-";
    private static final String ENTERPRISE = "enterprise-";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final List<OwnRecords> own;

    ViewLog(JdbcClient jdbc, Directory directory, ObjectProvider<OwnRecords> own) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.own = own.orderedStream().toList();
    }

    /**
     * What to show.
     *
     * @param username account that looked, or {@code null} for all
     * @param record   case or expert number that was looked at, or {@code null} for all
     * @param from     first moment, or {@code null}
     * @param until    first moment after the last, or {@code null}
     * @param after    cursor of the page before, or {@code null}
     */
    public record Query(String username, String record, Instant from, Instant until, String after) {
    }

    /** @param by name of who looked @param unmasked how often masked fields were seen in full in that hour */
    public record View(Kind kind, String recordId, String register, String bureauId, String by, Instant openedAt, int unmasked) {

        /** Case or expert number, or the code of an enterprise. */
        public String number() {
            return switch (kind) {
                case CASE -> register;
                case EXPERT -> register.substring(EXPERT.length());
                case ENTERPRISE -> register.substring(ENTERPRISE.length());
            };
        }

        /** Where the record is found. */
        public String address() {
            return switch (kind) {
                case CASE -> "/cases/";
                case EXPERT -> "/experts/";
                case ENTERPRISE -> "/credit/enterprises/";
            } + recordId;
        }
    }

    /** One page, newest first. @param next cursor of the next page, {@code null} on the last */
    public record Page(List<View> items, String next) {
    }

    /** Views of the records of the auditor's bureaus; others are refused as {@code admin.auditorOnly}. */
    public Page page(Actor actor, Query query) {
        var bureaus = actor.bureausAs(Set.of(Role.AUDITOR));
        if (bureaus.isEmpty()) {
            throw new Forbidden("admin.auditorOnly");
        }
        var parameters = new HashMap<String, Object>(Map.of("bureaus", bureaus));
        var where = new StringBuilder("bureau_id in (:bureaus)");
        if (query.username() != null) {
            where.append(" and user_id = :user");
            parameters.put("user", directory.byUsername(query.username()).map(user -> user.id()).orElse(NOBODY));
        }
        if (query.record() != null) {
            where.append(" and register in (:registers)");
            parameters.put("registers", Set.of(query.record(), EXPERT + query.record(), ENTERPRISE + query.record()));
        }
        return read(where, parameters, query);
    }

    /** Who else looked at records about the actor. */
    public Page ofOwn(Actor actor, String after) {
        var registers = own.stream().flatMap(records -> records.registersOf(actor).stream()).collect(Collectors.toSet());
        var parameters = new HashMap<String, Object>(Map.of("registers", registers.isEmpty() ? Set.of(NOBODY) : registers, "own", actor.personId()));
        return read(new StringBuilder("register in (:registers) and person_id <> :own"), parameters, new Query(null, null, null, null, after));
    }

    private Page read(StringBuilder where, Map<String, Object> parameters, Query query) {
        if (query.from() != null) {
            where.append(" and opened_at >= :from");
            parameters.put("from", query.from().toEpochMilli());
        }
        if (query.until() != null) {
            where.append(" and opened_at < :until");
            parameters.put("until", query.until().toEpochMilli());
        }
        var place = Place.after(query.after());
        parameters.putAll(Map.of("when", place.when(), "id", place.id(), "limit", ROWS + 1));
        var users = new ArrayList<String>();
        var places = new ArrayList<Place>();
        var found = jdbc.sql("select * from privacy_view where " + where + " and (opened_at < :when or (opened_at = :when and view_id < :id))"
                + " order by opened_at desc, view_id desc limit :limit").params(parameters).query((row, index) -> {
                    users.add(row.getString("user_id"));
                    places.add(new Place(row.getLong("opened_at"), row.getString("view_id")));
                    return new View(Kind.valueOf(row.getString("record_kind")), row.getString("record_id"), row.getString("register"),
                            row.getString("bureau_id"), row.getString("user_id"), Instant.ofEpochMilli(row.getLong("opened_at")), row.getInt("unmasked"));
                }).list();
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var names = directory.names(users);
        return new Page(shown.stream().map(view -> new View(view.kind(), view.recordId(), view.register(), view.bureauId(),
                names.getOrDefault(view.by(), view.by()), view.openedAt(), view.unmasked())).toList(),
                found.size() > ROWS ? places.get(ROWS - 1).encoded() : null);
    }
}
