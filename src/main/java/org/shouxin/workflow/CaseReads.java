package org.shouxin.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases, and only those the asking person sees: every statement carries the person's sight. */
@Component
class CaseReads {

    private static final String COLUMNS = "c.case_number, c.process_key, c.bureau_id, c.unit_id, c.subject, c.state, c.outcome, "
            + "c.started_by, c.started_at, c.started_order, c.ended_at, c.process_instance_id, c.process_definition_id";
    private static final String ORDER = "cases";
    /** Cases in which a process they called has had something to do. */
    private static final String CALLED = " or exists (select 1 from workflow_task t where t.case_number = c.case_number and t.process_key = ?)";
    /** Those to whom one case was shown. */
    private static final String READERS = " or exists (select 1 from workflow_case_reader r where r.case_number = c.case_number and r.user_id = :party)";

    private final JdbcClient jdbc;

    CaseReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseView> find(Actor actor, String number) {
        return find(Sight.of(actor), number, READERS);
    }

    /** Whether the person may also write into this case; auditors may not. */
    boolean mayAct(Actor actor, String number) {
        return find(Sight.acting(actor), number, "").isPresent();
    }

    /** Key of the process the case was opened with, which called whatever else runs under its number. */
    String process(String number) {
        return jdbc.sql("select process_key from workflow_case where case_number = ?").param(number).query(String.class).single();
    }

    boolean open(String number) {
        return jdbc.sql("select count(*) from workflow_case where case_number = ? and state = 'OPEN'").param(number).query(Long.class)
                .single() > 0;
    }

    /** As {@link #open}, with the case's row locked until the transaction ends. */
    boolean stillOpen(String number) {
        return jdbc.sql("select state from workflow_case where case_number = ? for update").param(number).query(String.class).optional()
                .filter("OPEN"::equals).isPresent();
    }

    private Optional<CaseView> find(Sight sight, String number, String also) {
        return jdbc.sql("select " + COLUMNS + " " + """
                 from workflow_case c where c.case_number = :number and (c.bureau_id in (:bureaus) or c.unit_id in (:units)
                 or exists (select 1 from workflow_case_party p where p.case_number = c.case_number and p.user_id = :party)%s)""".formatted(also))
                .param("number", number).param("bureaus", sight.bureausForSql()).param("units", sight.unitsForSql())
                .param("party", sight.party()).query(CaseReads::view).optional();
    }

    /** Cases in sight, newest first. */
    Slice<CaseView> list(Actor actor, CaseQuery query) {
        var scopes = scopes(Sight.of(actor));
        if (scopes.isEmpty()) {
            return new Slice<>(List.of(), null, 0, false);
        }
        var cursor = Cursor.decode(query.after(), ORDER);
        var union = union(scopes, query, cursor, query.limit() + 1);
        var page = new SqlParts().add("select * from (").add(union).add(") c order by started_order desc, case_number desc limit ?",
                query.limit() + 1);
        var orders = new ArrayList<Long>();
        var rows = jdbc.sql(page.sql()).params(page.parameters()).query((row, index) -> {
            orders.add(row.getLong("started_order"));
            return view(row, index);
        }).list();
        var more = rows.size() > query.limit();
        var items = more ? rows.subList(0, query.limit()) : rows;
        var next = more ? new Cursor(ORDER, String.valueOf(orders.get(query.limit() - 1)), items.get(query.limit() - 1).number()).encoded()
                : null;
        var count = count(scopes, query);
        return new Slice<>(List.copyOf(items), next, Math.min(count, SqlParts.COUNTED), count > SqlParts.COUNTED);
    }

    private long count(List<SqlParts> scopes, CaseQuery query) {
        var counted = new SqlParts().add("select count(*) from (").add(union(scopes, query, null, SqlParts.COUNTED + 1)).add(") c");
        return jdbc.sql(counted.sql()).params(counted.parameters()).query(Long.class).single();
    }

    /** One limited read per scope, so that each follows its own index. A case in two scopes comes out once. */
    private static SqlParts union(List<SqlParts> scopes, CaseQuery query, Cursor cursor, int limit) {
        var union = new SqlParts();
        for (var scope : scopes) {
            union.add(union.sql().isEmpty() ? "(" : " union (");
            union.add(query.text() == null || query.text().isBlank() ? read(scope, query, cursor, limit) : search(scope, query, cursor, limit));
            union.add(")");
        }
        return union;
    }

    private static SqlParts read(SqlParts scope, CaseQuery query, Cursor cursor, int limit) {
        var read = new SqlParts().add("select " + COLUMNS).add(scope).when(query.state(), " and c.state = ?");
        if (query.processKey() != null) {
            read.add(" and (c.process_key = ?" + CALLED + ")", query.processKey(), query.processKey());
        }
        if (cursor != null) {
            read.add(" and c.started_order <= ? and (c.started_order < ? or (c.started_order = ? and c.case_number < ?))", cursor.number(),
                    cursor.number(), cursor.number(), cursor.id());
        }
        return read.add(" order by c.started_order desc, c.case_number desc limit ?", limit);
    }

    private static SqlParts search(SqlParts scope, CaseQuery query, Cursor cursor, int limit) {
        return new SqlParts().add("select * from (").add(read(scope, query, cursor, SqlParts.SEARCHED)).add(") s where ")
                .matching(query.text()).add(" order by started_order desc, case_number desc limit ?", limit);
    }

    private static List<SqlParts> scopes(Sight sight) {
        var scopes = new ArrayList<SqlParts>();
        sight.bureaus().forEach(bureau -> scopes.add(new SqlParts().add(" from workflow_case c where c.bureau_id = ?", bureau)));
        sight.units().forEach(unit -> scopes.add(new SqlParts().add(" from workflow_case c where c.unit_id = ?", unit)));
        if (!sight.party().isEmpty()) {
            scopes.add(new SqlParts().add(" from workflow_case_party p join workflow_case c on c.case_number = p.case_number"
                    + " where p.user_id = ?", sight.party()));
        }
        return scopes;
    }

    private static CaseView view(ResultSet row, int index) throws SQLException {
        return new CaseView(row.getString("case_number"), row.getString("process_key"), row.getString("bureau_id"),
                row.getString("unit_id"), row.getString("subject"), row.getString("state"), row.getString("outcome"),
                row.getString("started_by"), StoredTime.read(row, "started_at"), StoredTime.read(row, "ended_at"),
                row.getString("process_instance_id"), row.getString("process_definition_id"));
    }
}
