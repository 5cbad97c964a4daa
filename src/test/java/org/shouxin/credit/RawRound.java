package org.shouxin.credit;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.shouxin.kernel.Ids;

/** A round by hand: scheme NB as a few comparisons, plain JDBC, a commit for each thousand enterprises, and nothing else. */
final class RawRound implements Runnable {

    private static final int PAGE = 1000;
    private static final Map<String, Integer> SCORES = Map.of("1", 95, "2", 85, "3", 75, "none", 60);

    private final DataSource database;
    private final LocalDate day;

    RawRound(DataSource database, LocalDate day) {
        this.database = database;
        this.day = day;
    }

    private static final class Known {
        private String level;
        private LocalDate levelFrom = LocalDate.MIN;
        private int taken;
        private long last;
    }

    private record Stand(String grade, long sequence) {
    }

    @Override
    public void run() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var ids = page(connection, ""); !ids.isEmpty(); ids = page(connection, ids.get(ids.size() - 1))) {
                chunk(connection, ids);
                connection.commit();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> page(Connection connection, String after) throws SQLException {
        var ids = new ArrayList<String>();
        try (var read = connection.prepareStatement("select id from credit_enterprise where bureau_id = '320412' and status = 'ACTIVE' and id > ? order by id limit "
                + PAGE)) {
            read.setString(1, after);
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private void chunk(Connection connection, List<String> ids) throws SQLException {
        var known = observations(connection, ids);
        var stands = standings(connection, ids);
        vetoes(connection, ids);
        try (var assessment = connection.prepareStatement("insert into credit_assessment (id, enterprise_id, sequence_no, scheme, rulebook, as_of, known_to,"
                + " standing_vetoes, outcome, composite, grade, assessed_at, assessed_by) values (?, ?, ?, 'NB', 'NB@1', ?, ?, '', 'GRADED', ?, ?, now(), 'raw')");
                var standing = connection.prepareStatement("update credit_standing set assessment_id = ?, assessment_sequence = ? where enterprise_id = ?");
                var change = connection.prepareStatement("insert into credit_grade_change (id, enterprise_id, direction, from_grade, to_grade, assessment_id,"
                        + " round_id, state, open_marker, proposed_at) values (?, ?, ?, ?, ?, ?, 'raw', 'PROPOSED', ?, now())")) {
            for (var id : ids) {
                write(id, known.get(id), stands.get(id), assessment, standing, change);
            }
            assessment.executeBatch();
            standing.executeBatch();
            change.executeBatch();
        }
    }

    private void write(String id, Known known, Stand stand, PreparedStatement assessment, PreparedStatement standing, PreparedStatement change)
            throws SQLException {
        var composite = Math.max(0, SCORES.get(known.level) - known.taken);
        var grade = composite >= 90 ? "A" : composite >= 75 ? "B" : composite >= 60 ? "C" : "D";
        var made = Ids.next();
        assessment.setString(1, made);
        assessment.setString(2, id);
        assessment.setLong(3, stand.sequence() + 1);
        assessment.setDate(4, Date.valueOf(day));
        assessment.setLong(5, known.last);
        assessment.setBigDecimal(6, BigDecimal.valueOf(composite));
        assessment.setString(7, grade);
        assessment.addBatch();
        standing.setString(1, made);
        standing.setLong(2, stand.sequence() + 1);
        standing.setString(3, id);
        standing.addBatch();
        if (!grade.equals(stand.grade())) {
            change.setString(1, Ids.next());
            change.setString(2, id);
            change.setString(3, grade.compareTo(stand.grade()) < 0 ? "UP" : "DOWN");
            change.setString(4, stand.grade());
            change.setString(5, grade);
            change.setString(6, made);
            change.setString(7, id);
            change.addBatch();
        }
    }

    private Map<String, Known> observations(Connection connection, List<String> ids) throws SQLException {
        var known = new HashMap<String, Known>();
        try (var read = in(connection, "select enterprise_id, sequence_no, code, raw_value, evidence_on, valid_from, valid_until, supersedes from credit_observation"
                + " where enterprise_id in (", ids); var rows = read.executeQuery()) {
            while (rows.next()) {
                var one = known.computeIfAbsent(rows.getString(1), id -> new Known());
                one.last = Math.max(one.last, rows.getLong(2));
                var from = rows.getObject(6, LocalDate.class);
                if (!rows.getString(3).equals("N01")) {
                    one.taken += rows.getObject(5, LocalDate.class).isAfter(day) ? 0 : 2;
                } else if (!from.isAfter(day) && from.isAfter(one.levelFrom)) {
                    one.level = rows.getString(4);
                    one.levelFrom = from;
                }
            }
        }
        return known;
    }

    private static Map<String, Stand> standings(Connection connection, List<String> ids) throws SQLException {
        var stands = new HashMap<String, Stand>();
        try (var read = in(connection, "select enterprise_id, last_grade, assessment_sequence from credit_standing where enterprise_id in (", ids);
                var rows = read.executeQuery()) {
            while (rows.next()) {
                stands.put(rows.getString(1), new Stand(rows.getString(2), rows.getLong(3)));
            }
        }
        return stands;
    }

    private static void vetoes(Connection connection, List<String> ids) throws SQLException {
        try (var read = in(connection, "select enterprise_id, veto from credit_veto where enterprise_id in (", ids); var rows = read.executeQuery()) {
            if (rows.next()) {
                throw new IllegalStateException("the ground has no vetoes");
            }
        }
    }

    private static PreparedStatement in(Connection connection, String head, List<String> ids) throws SQLException {
        var read = connection.prepareStatement(head + String.join(",", Collections.nCopies(ids.size(), "?")) + ")");
        for (var at = 0; at < ids.size(); at++) {
            read.setString(at + 1, ids.get(at));
        }
        return read;
    }
}
