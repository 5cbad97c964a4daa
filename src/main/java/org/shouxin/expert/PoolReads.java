package org.shouxin.expert;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Cursor;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.workflow.Slice;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of experts, and only those within sight: every statement carries the condition. */
@Component
class PoolReads {

    /** The condition that finds a text; its parameter is a {@link #pattern}. */
    static final String TEXT = " and (e.name like :text escape '!' or e.number like :text escape '!' or e.employer like :text escape '!'"
            + " or e.specialty like :text escape '!')";
    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Clock clock;

    PoolReads(JdbcClient jdbc, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Slice<ExpertRow> page(PoolSight sight, PoolQuery query) {
        var parameters = new HashMap<String, Object>(sight.parameters());
        var where = where(query, parameters);
        var paged = where + after(query, parameters);
        var direction = query.descending() ? " desc" : "";
        parameters.put("limit", query.limit() + 1);
        var found = jdbc.sql("select e.* from expert_expert e where " + paged + " order by " + query.sort().column() + direction + ", e.id"
                + direction + " limit :limit").params(parameters).query(rows()).list();
        var more = found.size() > query.limit();
        var rows = withGroups(more ? found.subList(0, query.limit()) : found);
        var next = more ? cursor(query, rows.get(rows.size() - 1)).encoded() : null;
        var count = jdbc.sql("select count(*) from (select e.id from expert_expert e where " + where + " limit " + (COUNTED + 1) + ") c")
                .params(parameters).query(Long.class).single();
        return new Slice<>(rows, next, Math.min(count, COUNTED), count > COUNTED);
    }

    static String pattern(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    Optional<ExpertRow> find(PoolSight sight, String id) {
        var parameters = new HashMap<String, Object>(sight.parameters());
        parameters.put("id", id);
        return jdbc.sql("select e.* from expert_expert e where e.id = :id and " + PoolSight.CONDITION).params(parameters)
                .query(rows()).optional().map(row -> withGroups(List.of(row)).get(0));
    }

    private String where(PoolQuery query, Map<String, Object> parameters) {
        var where = new StringBuilder(PoolSight.CONDITION);
        if (query.group() != null) {
            where.append(" and exists (select 1 from expert_expert_group g where g.expert_id = e.id and g.group_code = :group)");
            parameters.put("group", query.group().code());
        }
        if (query.standing() != null) {
            where.append(switch (query.standing()) {
                case ACTIVE -> " and e.term_ends_on > :soon";
                case ENDING_SOON -> " and e.term_ends_on between :today and :soon";
                case EXPIRED -> " and e.term_ends_on < :today";
            });
            parameters.put("today", today());
            parameters.put("soon", today().plusDays(noticeDays()));
        }
        if (query.text() != null && !query.text().isBlank()) {
            where.append(TEXT);
            parameters.put("text", pattern(query.text()));
        }
        return where.toString();
    }

    private static String after(PoolQuery query, Map<String, Object> parameters) {
        var cursor = Cursor.decode(query.after(), query.order());
        if (cursor == null) {
            return "";
        }
        parameters.put("afterValue", query.sort() == PoolQuery.Sort.TERM_END ? date(cursor.value()) : cursor.value());
        parameters.put("afterId", cursor.id());
        var column = query.sort().column();
        var beyond = query.descending() ? "<" : ">";
        return " and (" + column + " " + beyond + " :afterValue or (" + column + " = :afterValue and e.id " + beyond + " :afterId))";
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadRequest("cursor.invalid");
        }
    }

    private static Cursor cursor(PoolQuery query, ExpertRow last) {
        var value = switch (query.sort()) {
            case NUMBER -> last.number();
            case NAME -> last.name();
            case TERM_END -> last.termEndsOn().toString();
        };
        return new Cursor(query.order(), value, last.id());
    }

    /** The groups of those experts, in their order. */
    Map<String, List<SpecialtyGroup>> groups(List<String> ids) {
        var groups = new HashMap<String, List<SpecialtyGroup>>();
        if (!ids.isEmpty()) {
            jdbc.sql("select expert_id, group_code from expert_expert_group where expert_id in (:ids)").param("ids", ids).query(row -> {
                groups.computeIfAbsent(row.getString("expert_id"), id -> new ArrayList<>()).add(SpecialtyGroup.of(row.getString("group_code")));
            });
        }
        groups.values().forEach(Collections::sort);
        return groups;
    }

    private List<ExpertRow> withGroups(List<ExpertRow> rows) {
        var groups = groups(rows.stream().map(ExpertRow::id).toList());
        return rows.stream().map(row -> new ExpertRow(row.id(), row.bureauId(), row.number(), row.name(), row.employer(), row.specialty(),
                row.titleLevel(), groups.getOrDefault(row.id(), List.of()), row.termEndsOn(), row.standing()))
                .collect(Collectors.toList());
    }

    /** The rulebook is asked before the rows are read: a reader holds one connection, never two. */
    private RowMapper<ExpertRow> rows() {
        var today = today();
        var noticeDays = noticeDays();
        return (row, index) -> {
            var lastDay = row.getObject("term_ends_on", LocalDate.class);
            return new ExpertRow(row.getString("id"), row.getString("bureau_id"), row.getString("number"), row.getString("name"),
                    row.getString("employer"), row.getString("specialty"), row.getString("title_level"), List.of(), lastDay,
                    Standing.on(today, lastDay, noticeDays));
        };
    }

    private int noticeDays() {
        return rulebook.on(RadarQuery.Window.SOON.rule(), today()).asInt();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
