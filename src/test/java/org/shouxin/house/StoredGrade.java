package org.shouxin.house;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.shouxin.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A grade in force, as the tables hold it, of an enterprise of which nothing else is known. */
final class StoredGrade {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final LocalDateTime WHEN = DAY.atTime(9, 0);

    private StoredGrade() {
    }

    /** The id of the assessment it rests on. */
    static String of(JdbcClient jdbc, String enterpriseId) {
        var assessment = Ids.next();
        jdbc.sql("insert into credit_assessment (id, enterprise_id, sequence_no, scheme, rulebook, as_of, known_to, standing_vetoes, outcome, composite, grade,"
                + " assessed_at, assessed_by) values (?, ?, 1, 'CR', 'CR@1', ?, 0, '', 'GRADED', 75.25, 'B', ?, 'system')")
                .params(assessment, enterpriseId, DAY, WHEN).update();
        jdbc.sql("insert into credit_grade (id, enterprise_id, sequence_no, scheme, grade, composite, assessment_id, cause, effective_from, recorded_at,"
                + " recorded_by) values (?, ?, 1, 'CR', 'B', 75.25, ?, 'FIRST', ?, ?, 'system')").params(Ids.next(), enterpriseId, assessment, DAY, WHEN).update();
        jdbc.sql("insert into credit_standing (enterprise_id, scheme, grade, last_grade, composite, since, grade_sequence, assessment_id, assessment_sequence,"
                + " grades_from, assessments_from) values (?, 'CR', 'B', 'B', 75.25, ?, 1, ?, 1, 1, 1)").params(enterpriseId, DAY, assessment).update();
        return assessment;
    }
}
