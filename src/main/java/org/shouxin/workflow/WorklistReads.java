package org.shouxin.workflow;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.kernel.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads pages and counts of open tasks. Every scope is one range of one index, read only as far as the page needs, and the
 * ranges are joined by {@code union all}: the cost does not depend on how many tasks are open.
 */
@Component
class WorklistReads {

    private static final String COUNTABLE = "task_id";

    /**
     * One range of the worklist: a column that is filled while a task is open, and its value.
     *
     * @param processKey only this process, or {@code null}
     * @param shared     only tasks that belong to a role, not those that are somebody's by name
     */
    record Scope(String column, String value, String unitId, String processKey, boolean shared) {

        Scope(String column, String value, String unitId) {
            this(column, value, unitId, null, false);
        }

        /** Whether every task of the other is in this one. */
        boolean holds(Scope other) {
            return column.equals(other.column) && value.equals(other.value) && (unitId == null || unitId.equals(other.unitId))
                    && (processKey == null || processKey.equals(other.processKey)) && (!shared || other.shared);
        }
    }

    /** @param next where the next page begins, {@code null} on the last */
    record Page(List<WorkItem> items, String next) {
    }

    private record Row(WorkItem item, String order) {
    }

    private final JdbcClient jdbc;

    WorklistReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reader whose notes count when only what is to be followed up is asked for */
    Page page(List<Scope> scopes, WorkQuery query, String reader) {
        if (scopes.isEmpty()) {
            return new Page(List.of(), null);
        }
        var tag = query.sort() + (query.descending() ? "-" : "+");
        var cursor = Cursor.decode(query.after(), tag);
        var limit = query.limit() + 1;
        var page = new SqlParts().add("select * from (").add(union(TaskRows.COLUMNS, scopes, query, reader, cursor, limit)).add(") t").add(orderBy(query))
                .add(" limit ?", limit);
        var rows = jdbc.sql(page.sql()).params(page.parameters())
                .query((row, index) -> new Row(TaskRows.item(row, index), row.getString(column(query.sort())))).list();
        var more = rows.size() == limit;
        var shown = more ? rows.subList(0, query.limit()) : rows;
        var last = more ? shown.get(shown.size() - 1) : null;
        return new Page(shown.stream().map(Row::item).toList(),
                more ? new Cursor(tag, last.order(), last.item().taskId()).encoded() : null);
    }

    /** How many rows match, counted no further than one above the limit of counts in each scope; reads the index alone. */
    long count(List<Scope> scopes, WorkQuery query, String reader) {
        if (scopes.isEmpty()) {
            return 0;
        }
        var counted = new SqlParts().add("select count(*) from (").add(union(COUNTABLE, scopes, query, reader, null, SqlParts.COUNTED + 1)).add(") t");
        return jdbc.sql(counted.sql()).params(counted.parameters()).query(Long.class).single();
    }

    private static SqlParts union(String columns, List<Scope> scopes, WorkQuery query, String reader, Cursor cursor, int limit) {
        var union = new SqlParts();
        for (var scope : scopes) {
            union.add(union.sql().isEmpty() ? "(" : " union all (");
            union.add(query.text() == null || query.text().isBlank() ? read(columns, scope, query, reader, cursor, limit)
                    : search(columns, scope, query, reader, cursor, limit));
            union.add(")");
        }
        return union;
    }

    private static SqlParts read(String columns, Scope scope, WorkQuery query, String reader, Cursor cursor, int limit) {
        var read = new SqlParts().add("select " + columns + " from workflow_task where " + scope.column() + " = ?", scope.value())
                .when(scope.unitId(), " and unit_id = ?").when(scope.processKey(), " and process_key = ?")
                .add(scope.shared() ? " and role_name is not null" : "").when(query.processKey(), " and process_key = ?")
                .when(query.taskKey(), " and task_key = ?");
        if (query.dueBefore() != null) {
            read.add(" and due_order < ?", StoredTime.order(query.dueBefore()));
        }
        if (query.followUpBy() != null) {
            read.add(" and task_id in (select m.task_id from workflow_task_mark m where m.user_id = ? and m.follow_up_on <= ?)", reader,
                    query.followUpBy());
        }
        return read.add(after(cursor, query)).add(orderBy(query)).add(" limit ?", limit);
    }

    private static SqlParts search(String columns, Scope scope, WorkQuery query, String reader, Cursor cursor, int limit) {
        return new SqlParts().add("select " + columns + " from (").add(read(TaskRows.COLUMNS, scope, query, reader, cursor, SqlParts.SEARCHED)).add(") s where ")
                .matching(query.text()).add(orderBy(query)).add(" limit ?", limit);
    }

    /** The rows behind the cursor; the first comparison alone already starts the index at the right place. */
    private static SqlParts after(Cursor cursor, WorkQuery query) {
        if (cursor == null) {
            return new SqlParts();
        }
        var beyond = query.descending() ? " < " : " > ";
        var column = column(query.sort());
        Object value = query.sort() == WorkQuery.Sort.CASE ? cursor.value() : (Object) cursor.number();
        return new SqlParts().add(" and " + column + beyond.strip() + "= ? and (" + column + beyond + "? or (" + column + " = ? and task_id"
                + beyond + "?))", value, value, value, cursor.id());
    }

    private static SqlParts orderBy(WorkQuery query) {
        var direction = query.descending() ? " desc" : "";
        return new SqlParts().add(" order by " + column(query.sort()) + direction + ", task_id" + direction);
    }

    private static String column(WorkQuery.Sort sort) {
        return switch (sort) {
            case DUE -> "due_order";
            case CREATED -> "created_order";
            case CASE -> "case_number";
        };
    }

    static List<Scope> ofQueues(List<Queues.Queue> queues) {
        return queues.stream().map(queue -> new Scope("open_queue", queue.name(), queue.unitId())).toList();
    }

    static List<Scope> ofSight(Sight sight) {
        var scopes = new ArrayList<Scope>();
        sight.bureaus().stream().sorted().forEach(bureau -> scopes.add(new Scope("open_bureau", bureau, null)));
        sight.units().stream().sorted().forEach(unit -> scopes.add(new Scope("open_unit", unit, null)));
        return scopes;
    }

    static Scope ofAssignee(String userId) {
        return new Scope("open_assignee", userId, null);
    }
}
