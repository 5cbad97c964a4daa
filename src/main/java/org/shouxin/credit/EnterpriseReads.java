package org.shouxin.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.kernel.Cursor;
import org.shouxin.workflow.Slice;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of enterprises, and only those within sight: every statement carries the condition. */
@Component
class EnterpriseReads {

    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final Towns towns;

    EnterpriseReads(JdbcClient jdbc, Towns towns) {
        this.jdbc = jdbc;
        this.towns = towns;
    }

    Slice<EnterpriseRow> page(EnterpriseSight sight, EnterpriseQuery query, List<String> industries) {
        var parameters = new HashMap<String, Object>(sight.parameters());
        var where = where(query, industries, parameters);
        var count = jdbc.sql("select count(*) from (select e.id from credit_enterprise e where " + where + " limit " + (COUNTED + 1) + ") c")
                .params(parameters).query(Long.class).single();
        var found = rows(query, where, parameters);
        var more = found.size() > query.limit();
        var rows = more ? found.subList(0, query.limit()) : found;
        return new Slice<>(rows, more ? cursor(query, rows.get(rows.size() - 1)) : null, Math.min(count, COUNTED), count > COUNTED);
    }

    /** The rows after the query's cursor, one more than its limit if there are so many. */
    private List<EnterpriseRow> rows(EnterpriseQuery query, String where, Map<String, Object> parameters) {
        var column = query.sort().column();
        var direction = query.descending() ? " desc" : "";
        parameters.put("limit", query.limit() + 1);
        return jdbc.sql("select e.* from credit_enterprise e where " + where + after(query, parameters) + " order by " + column + direction
                + ", e.id" + direction + " limit :limit").params(parameters).query(mapped()).list();
    }

    Optional<EnterpriseRow> find(EnterpriseSight sight, String id) {
        var parameters = new HashMap<String, Object>(sight.parameters());
        parameters.put("id", id);
        return jdbc.sql("select e.* from credit_enterprise e where e.id = :id and " + EnterpriseSight.CONDITION)
                .params(parameters).query(mapped()).optional();
    }

    private static String where(EnterpriseQuery query, List<String> industries, Map<String, Object> parameters) {
        var where = new StringBuilder(EnterpriseSight.CONDITION);
        narrow(where, " and e.division = :division", "division", query.division(), parameters);
        narrow(where, " and e.town_id = :town", "town", query.town(), parameters);
        narrow(where, " and e.industry in (:industries)", "industries", query.industry() == null ? null : industries, parameters);
        narrow(where, " and e.hazard_class = :hazard", "hazard", query.hazardClass() == null ? null : query.hazardClass().name(), parameters);
        narrow(where, " and e.status = :status", "status", query.status() == null ? null : query.status().name(), parameters);
        var text = query.text() == null || query.text().isBlank() ? null : query.text().strip();
        if (text != null && CreditCode.fault(CreditCode.normalised(text)).isEmpty()) {
            narrow(where, " and e.credit_code = :text", "text", CreditCode.normalised(text), parameters);
        } else {
            narrow(where, " and (e.name like :text escape '!' or e.credit_code like upper(:text) escape '!')", "text",
                    text == null ? null : "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%", parameters);
        }
        return where.toString();
    }

    private static void narrow(StringBuilder where, String condition, String name, Object value, Map<String, Object> parameters) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
    }

    private static String after(EnterpriseQuery query, Map<String, Object> parameters) {
        var cursor = Cursor.decode(query.after(), query.order());
        if (cursor == null) {
            return "";
        }
        parameters.put("afterValue", cursor.value());
        parameters.put("afterId", cursor.id());
        var column = query.sort().column();
        var beyond = query.descending() ? "<" : ">";
        return " and (" + column + " " + beyond + " :afterValue or (" + column + " = :afterValue and e.id " + beyond + " :afterId))";
    }

    static String cursor(EnterpriseQuery query, EnterpriseRow last) {
        return new Cursor(query.order(), switch (query.sort()) {
            case NAME -> last.name();
            case CODE -> last.creditCode();
            case INDUSTRY -> last.industry();
        }, last.id()).encoded();
    }

    private RowMapper<EnterpriseRow> mapped() {
        var names = new HashMap<String, String>();
        return (row, index) -> new EnterpriseRow(row.getString("id"), row.getString("credit_code"), row.getString("name"),
                row.getString("bureau_id"), row.getString("division"), row.getString("town_id"),
                names.computeIfAbsent(row.getString("town_id"), towns::name), row.getString("industry"),
                HazardClass.valueOf(row.getString("hazard_class")), EnterpriseStatus.valueOf(row.getString("status")));
    }
}
