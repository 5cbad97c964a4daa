package org.shouxin.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.expert.RadarQuery.View;
import org.shouxin.expert.RadarQuery.Window;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Cursor;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.workflow.Slice;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lists of the term radar, within the bureaus given and no further. */
@Component
class RadarReads {

    private static final int COUNTED = 1_000;

    private final PoolReads pool;
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Clock clock;

    RadarReads(PoolReads pool, JdbcClient jdbc, Rulebook rulebook, Clock clock) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * One list.
     *
     * @param from tables and conditions
     * @param date the column that orders it; {@code id} breaks ties
     */
    private record Listing<T>(String columns, String from, String date, String id, RowMapper<T> mapper) {
    }

    private record Placed<T>(T row, LocalDate date, String id) {
    }

    Slice<RadarRow> experts(Set<String> bureaus, RadarQuery query) {
        var parameters = new HashMap<String, Object>(Map.of("bureaus", bureaus, "today", today()));
        var ages = query.view() == View.AGES;
        var limits = ageLimits(bureaus);
        var from = " from expert_expert e where e.bureau_id in (:bureaus)" + (ages ? older(limits, parameters) : ends(query.window(), parameters))
                + narrowed(query, parameters);
        var noticeDays = days(Window.SOON);
        var page = page(new Listing<>("e.*", from, ages ? "e.birth_date" : "e.term_ends_on", "e.id",
                (row, index) -> row(row, limits, noticeDays)), query, parameters);
        var ids = page.items().stream().map(RadarRow::id).toList();
        var groups = pool.groups(ids);
        var renewals = renewals(ids);
        return new Slice<>(page.items().stream().map(row -> row.with(groups.getOrDefault(row.id(), List.of()), renewals.get(row.id()))).toList(),
                page.next(), page.count(), page.capped());
    }

    private Map<String, RadarRow.Renewal> renewals(List<String> ids) {
        var renewals = new HashMap<String, RadarRow.Renewal>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select e.id, n.case_number, n.status from expert_expert e join expert_term t on t.expert_id = e.id and t.ends_on = e.term_ends_on
                        join expert_nomination n on n.renewed_term_id = t.id
                    where e.id in (:ids)""").param("ids", ids).query(row -> {
                        renewals.put(row.getString("id"), new RadarRow.Renewal(row.getString("case_number"),
                                NominationStatus.valueOf(row.getString("status"))));
                    });
        }
        return renewals;
    }

    Slice<BlacklistRow> blacklist(Set<String> bureaus, RadarQuery query) {
        var from = """
                 from expert_blacklist_entry b left join expert_expert e on e.bureau_id = b.bureau_id and e.resident_id_index = b.resident_id_index
                where b.bureau_id in (:bureaus) and b.from_on <= :today and b.until_on >= :today""";
        var columns = """
                b.*, e.id as expert_id, e.number, coalesce(e.name, (select max(n.name) from expert_nomination n
                    where n.bureau_id = b.bureau_id and n.resident_id_index = b.resident_id_index)) as person""";
        return page(new Listing<>(columns, from, "b.until_on", "b.id", this::blacklisted), query,
                new HashMap<>(Map.of("bureaus", bureaus, "today", today())));
    }

    int days(Window window) {
        return rulebook.on(window.rule(), today()).asInt();
    }

    /** Full years above which the bureaus point an expert out: those that they compare candidates with. */
    private Map<String, Integer> ageLimits(Set<String> bureaus) {
        var limits = new HashMap<String, Integer>();
        bureaus.forEach(bureau -> limits.put(bureau, rulebook.on(EligibilityRules.AGE, bureau, today()).asInt()));
        return limits;
    }

    private <T> Slice<T> page(Listing<T> listing, RadarQuery query, Map<String, Object> parameters) {
        var order = query.view().code();
        var cursor = Cursor.decode(query.after(), order);
        var beyond = "";
        if (cursor != null) {
            parameters.put("afterDate", date(cursor.value()));
            parameters.put("afterId", cursor.id());
            beyond = " and (%1$s > :afterDate or (%1$s = :afterDate and %2$s > :afterId))".formatted(listing.date(), listing.id());
        }
        var count = jdbc.sql("select count(*) from (select " + listing.id() + listing.from() + " limit " + (COUNTED + 1) + ") c").params(parameters)
                .query(Long.class).single();
        parameters.put("limit", query.limit() + 1);
        var found = jdbc.sql("select %s, %s as placed_on, %s as placed_id%s%s order by %2$s, %3$s limit :limit".formatted(listing.columns(),
                listing.date(), listing.id(), listing.from(), beyond)).params(parameters).query((row, index) -> new Placed<>(
                        listing.mapper().mapRow(row, index), row.getObject("placed_on", LocalDate.class), row.getString("placed_id"))).list();
        var more = found.size() > query.limit();
        var rows = more ? found.subList(0, query.limit()) : found;
        var next = more ? new Cursor(order, rows.get(rows.size() - 1).date().toString(), rows.get(rows.size() - 1).id()).encoded() : null;
        return new Slice<>(rows.stream().map(Placed::row).toList(), next, Math.min(count, COUNTED), count > COUNTED);
    }

    /** Full years beyond the limit: born on or before the day that many years and one ago. */
    private String older(Map<String, Integer> limits, Map<String, Object> parameters) {
        var born = new ArrayList<String>();
        limits.forEach((bureau, limit) -> {
            var at = born.size();
            parameters.put("bureau" + at, bureau);
            parameters.put("born" + at, today().minusYears(limit + 1L));
            born.add("e.bureau_id = :bureau%1$d and e.birth_date <= :born%1$d".formatted(at));
        });
        return " and e.term_ends_on >= :today and (" + String.join(" or ", born) + ")";
    }

    private String ends(Window window, Map<String, Object> parameters) {
        parameters.put("edge", window == Window.OVER ? today().minusDays(days(window)) : today().plusDays(days(window)));
        return window == Window.OVER ? " and e.term_ends_on < :today and e.term_ends_on >= :edge" : " and e.term_ends_on between :today and :edge";
    }

    private static String narrowed(RadarQuery query, Map<String, Object> parameters) {
        var narrowed = new StringBuilder();
        if (query.group() != null) {
            narrowed.append(" and exists (select 1 from expert_expert_group g where g.expert_id = e.id and g.group_code = :group)");
            parameters.put("group", query.group().code());
        }
        if (query.text() != null && !query.text().isBlank()) {
            narrowed.append(PoolReads.TEXT);
            parameters.put("text", PoolReads.pattern(query.text()));
        }
        return narrowed.toString();
    }

    private RadarRow row(ResultSet row, Map<String, Integer> limits, int noticeDays) throws SQLException {
        var lastDay = row.getObject("term_ends_on", LocalDate.class);
        var age = EligibilityFacts.age(row.getObject("birth_date", LocalDate.class), today());
        return new RadarRow(row.getString("id"), row.getString("bureau_id"), row.getString("number"), row.getString("name"),
                row.getString("employer"), List.of(), age, limits.get(row.getString("bureau_id")), lastDay, left(lastDay), Standing.on(today(), lastDay, noticeDays), null);
    }

    private BlacklistRow blacklisted(ResultSet row, int index) throws SQLException {
        var until = row.getObject("until_on", LocalDate.class);
        return new BlacklistRow(row.getString("bureau_id"), row.getString("person"), row.getString("expert_id"), row.getString("number"),
                row.getObject("from_on", LocalDate.class), until, left(until), row.getString("reason"), row.getString("article"));
    }

    private long left(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadRequest("cursor.invalid");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
