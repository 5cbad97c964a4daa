package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the grades in force. Nothing here updates or deletes a row. */
@Component
class GradeRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    GradeRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void append(List<GradeView> grades, String recordedBy) {
        batch.batchUpdate("insert into credit_grade (id, enterprise_id, sequence_no, scheme, grade, composite, assessment_id, cause, case_number, round_id,"
                + " effective_from, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                grades.stream().map(grade -> new Object[] {Ids.next(), grade.enterpriseId(), grade.sequence(), grade.scheme(),
                        AssessmentRows.name(grade.grade()), grade.composite(), grade.assessmentId(), grade.cause().name(), grade.caseNumber(),
                        grade.roundId(), grade.effectiveFrom(), AssessmentRows.stored(grade.recordedAt()), recordedBy}).toList());
    }

    /** From that number on, the latest first. */
    List<GradeView> of(String enterpriseId, long from) {
        return jdbc.sql("select * from credit_grade where enterprise_id = ? and sequence_no >= ? order by sequence_no desc").params(enterpriseId, from)
                .query(GradeRows::grade).list();
    }

    Optional<GradeView> last(String enterpriseId) {
        return jdbc.sql("select * from credit_grade where enterprise_id = ? order by sequence_no desc limit 1").param(enterpriseId)
                .query(GradeRows::grade).optional();
    }

    /** The last entry with a grade of each enterprise: the one in force, or the one before grading was suspended. */
    Map<String, GradeView> lastGraded(Collection<String> enterpriseIds) {
        return enterpriseIds.isEmpty() ? Map.of() : jdbc.sql("select g.* from credit_grade g where g.enterprise_id in (:ids) and g.sequence_no = (select"
                + " max(x.sequence_no) from credit_grade x where x.enterprise_id = g.enterprise_id and x.grade is not null)").param("ids", enterpriseIds)
                .query(GradeRows::grade).list().stream().collect(Collectors.toMap(GradeView::enterpriseId, Function.identity()));
    }

    private static GradeView grade(ResultSet row, int index) throws SQLException {
        return new GradeView(row.getString("enterprise_id"), row.getLong("sequence_no"), row.getString("scheme"), AssessmentRows.grade(row, "grade"),
                row.getBigDecimal("composite"), row.getString("assessment_id"), Cause.valueOf(row.getString("cause")), row.getString("case_number"),
                row.getString("round_id"), row.getObject("effective_from", LocalDate.class), AssessmentRows.read(row, "recorded_at"));
    }
}
