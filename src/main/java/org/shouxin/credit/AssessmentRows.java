package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of assessments. Nothing here updates or deletes a row. */
@Component
class AssessmentRows {

    private static final String COLUMNS = "insert into credit_assessment (id, enterprise_id, sequence_no, scheme, rulebook, as_of, known_to, standing_vetoes,"
            + " repaired_on, repaired_known_to, outcome, composite, grade, case_number, round_id, assessed_at, assessed_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AssessmentRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void append(List<AssessmentRow> rows) {
        batch.batchUpdate(COLUMNS, rows.stream().map(AssessmentRows::values).toList());
    }

    Optional<AssessmentRow> find(String id) {
        return jdbc.sql("select * from credit_assessment where id = ?").param(id).query(AssessmentRows::row).optional();
    }

    /** Those of a case, the earliest first. */
    List<AssessmentRow> ofCase(String caseNumber) {
        return jdbc.sql("select * from credit_assessment where case_number = ? order by enterprise_id, sequence_no").param(caseNumber)
                .query(AssessmentRows::row).list();
    }

    /** Those of an enterprise from a number on and before another, the latest first. */
    List<AssessmentView> of(String enterpriseId, long from, long before, int limit) {
        return jdbc.sql("select * from credit_assessment where enterprise_id = ? and sequence_no >= ? and sequence_no < ? order by sequence_no desc limit "
                + limit).params(enterpriseId, from, before).query((row, index) -> row(row, index).view()).list();
    }

    /** Numbers of the cases with assessments after the given one, in their order. */
    List<String> cases(String after, int limit) {
        return jdbc.sql("select distinct case_number from credit_assessment where case_number > ? order by case_number limit " + limit).param(after)
                .query(String.class).list();
    }

    /** Those that belong to no case, by enterprise and number, after the given one. */
    List<AssessmentRow> outsideCases(String enterpriseId, long after, int limit) {
        return jdbc.sql("select * from credit_assessment where enterprise_id >= ? and (enterprise_id > ? or sequence_no > ?) and case_number is null"
                + " order by enterprise_id, sequence_no limit " + limit).params(enterpriseId, enterpriseId, after).query(AssessmentRows::row).list();
    }

    private static Object[] values(AssessmentRow row) {
        var view = row.view();
        return new Object[] {view.id(), view.enterpriseId(), view.sequence(), view.scheme(), view.rulebook(), view.asOf(), view.knownTo(),
                AssessmentRow.written(row.vetoes()), row.repair().on(), row.repair().knownTo(), view.outcome().name(), view.composite(), name(view.grade()),
                view.caseNumber(), view.roundId(), stored(view.assessedAt()), view.assessedBy()};
    }

    private static AssessmentRow row(ResultSet row, int index) throws SQLException {
        var view = new AssessmentView(row.getString("id"), row.getString("enterprise_id"), row.getLong("sequence_no"), row.getString("scheme"),
                row.getString("rulebook"), row.getObject("as_of", LocalDate.class), row.getLong("known_to"), Outcome.valueOf(row.getString("outcome")),
                row.getBigDecimal("composite"), grade(row, "grade"), row.getString("case_number"), row.getString("round_id"),
                read(row, "assessed_at"), row.getString("assessed_by"));
        return new AssessmentRow(view, AssessmentRow.read(row.getString("standing_vetoes")),
                new PassedRepair(row.getObject("repaired_on", LocalDate.class), row.getObject("repaired_known_to", Long.class)));
    }

    static Grade grade(ResultSet row, String column) throws SQLException {
        var stored = row.getString(column);
        return stored == null ? null : Grade.valueOf(stored);
    }

    static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** UTC, whole seconds, the same on every database. */
    static LocalDateTime stored(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
