package org.shouxin.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.shouxin.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Changes rows behind the application's back, past every foreign key, and puts them back. */
class Damage {

    private final DataSource database;
    private final List<Runnable> undo = new ArrayList<>();

    Damage(DataSource database) {
        this.database = database;
    }

    Damage change(String table, String column, Object value, String where, Object... parameters) {
        behindTheBack(jdbc -> {
            var before = jdbc.queryForMap("select " + column + " from " + table + " where " + where, parameters).values().iterator().next();
            set(jdbc, table, column, value, where, parameters);
            undo.add(() -> behindTheBack(again -> set(again, table, column, before, where, parameters)));
        });
        return this;
    }

    Damage remove(String table, String where, Object... parameters) {
        behindTheBack(jdbc -> {
            var rows = jdbc.queryForList("select * from " + table + " where " + where, parameters);
            if (rows.isEmpty()) {
                throw new AssertionError("Nothing to remove in " + table + " where " + where + " " + Arrays.toString(parameters));
            }
            jdbc.update("delete from " + table + " where " + where, parameters);
            undo.add(() -> behindTheBack(again -> rows.forEach(row -> insert(again, table, row))));
        });
        return this;
    }

    /** Puts a copy of the row beside it, different in {@code key}. */
    Damage copy(String table, String key, Object value, String where, Object... parameters) {
        behindTheBack(jdbc -> {
            var row = jdbc.queryForMap("select * from " + table + " where " + where, parameters);
            row.put(key, value);
            insert(jdbc, table, row);
            undo.add(() -> behindTheBack(again -> again.update("delete from " + table + " where " + key + " = ? and " + where.replaceAll(
                    "(?i)\\b" + key + " = \\?", key + " <> ?"), join(value, parameters))));
        });
        return this;
    }

    void undo() {
        for (var index = undo.size() - 1; index >= 0; index--) {
            undo.get(index).run();
        }
    }

    private static void set(JdbcTemplate jdbc, String table, String column, Object value, String where, Object... parameters) {
        if (jdbc.update("update " + table + " set " + column + " = ? where " + where, join(value, parameters)) != 1) {
            throw new AssertionError("Not one row in " + table + " where " + where);
        }
    }

    private static void insert(JdbcTemplate jdbc, String table, Map<String, Object> row) {
        jdbc.update("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", row.keySet().stream().map(column -> "?").toList()) + ")", row.values().toArray());
    }

    private static Object[] join(Object first, Object... rest) {
        var all = new ArrayList<>(Arrays.asList(first));
        all.addAll(Arrays.asList(rest));
        return all.toArray();
    }

    private void behindTheBack(Consumer<JdbcTemplate> act) {
        try (Connection connection = database.getConnection()) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute(TestDatabase.isMysql() ? "set foreign_key_checks = 0" : "set referential_integrity false");
            try {
                act.accept(jdbc);
            } finally {
                jdbc.execute(TestDatabase.isMysql() ? "set foreign_key_checks = 1" : "set referential_integrity true");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
