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
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grading.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of standings, and the lock under which assessments, grades and changes of an enterprise are written. */
@Component
class Standings {

    /** With the number of the last row that was known when the latest repair was passed: the first assessment that may be shown is its own. */
    private static final String WITH_REPAIR = "select s.*, a.known_to repaired_known_to from credit_standing s left join credit_assessment a"
            + " on s.repaired_on is not null and a.enterprise_id = s.enterprise_id and a.sequence_no = s.assessments_from";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Standings(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Locks the enterprises until the end of the transaction, always in the same order; the ids of those that do business. */
    List<String> lock(Collection<String> enterpriseIds) {
        return jdbc.sql("select id, status from credit_enterprise where id in (:ids) order by id for update").param("ids", enterpriseIds)
                .query((row, index) -> row.getString("status").equals(EnterpriseStatus.ACTIVE.name()) ? row.getString("id") : "").list()
                .stream().filter(id -> !id.isEmpty()).toList();
    }

    /**
     * Locks an enterprise that is to be graded.
     *
     * @throws Refused with that code: it is closed, and a closed enterprise is graded no more, whatever was begun before
     */
    void lockGraded(String enterpriseId, String refusal) {
        if (lock(List.of(enterpriseId)).isEmpty()) {
            throw new Refused(refusal);
        }
    }

    Map<String, Standing> of(Collection<String> enterpriseIds) {
        return jdbc.sql(WITH_REPAIR + " where s.enterprise_id in (:ids)").param("ids", enterpriseIds).query(Standings::standing).list()
                .stream().collect(Collectors.toMap(Standing::enterpriseId, Function.identity()));
    }

    Optional<Standing> of(String enterpriseId) {
        return jdbc.sql(WITH_REPAIR + " where s.enterprise_id = ?").param(enterpriseId).query(Standings::standing).optional();
    }

    /** Takes over the last assessment of each enterprise, also of those that had none before. One that found nothing moves no day. */
    void assessed(List<AssessmentView> assessments, Map<String, Standing> known) {
        var firsts = assessments.stream().filter(one -> !known.containsKey(one.enterpriseId())).toList();
        var others = assessments.stream().filter(one -> known.containsKey(one.enterpriseId())).toList();
        batch.batchUpdate("insert into credit_standing (enterprise_id, scheme, grade_sequence, assessment_id, assessment_sequence, latest_as_of,"
                + " grades_from, assessments_from) values (?, ?, 0, ?, ?, ?, 1, 1)",
                firsts.stream().map(one -> new Object[] {one.enterpriseId(), one.scheme(), one.id(), one.sequence(), later(one, null)}).toList());
        batch.batchUpdate("update credit_standing set assessment_id = ?, assessment_sequence = ?, latest_as_of = ? where enterprise_id = ?",
                others.stream().map(one -> new Object[] {one.id(), one.sequence(), later(one, known.get(one.enterpriseId()).latestAsOf()),
                        one.enterpriseId()}).toList());
    }

    private static LocalDate later(AssessmentView assessment, LocalDate known) {
        return assessment.outcome() != Outcome.BLOCKED && (known == null || assessment.asOf().isAfter(known)) ? assessment.asOf() : known;
    }

    /** Takes over the last grade of each enterprise. */
    void graded(List<GradeView> grades) {
        batch.batchUpdate("update credit_standing set scheme = ?, grade = ?, last_grade = coalesce(?, last_grade), composite = ?, since = ?,"
                + " grade_sequence = ? where enterprise_id = ?",
                grades.stream().map(one -> new Object[] {one.scheme(), AssessmentRows.name(one.grade()), AssessmentRows.name(one.grade()), one.composite(),
                        one.effectiveFrom(), one.sequence(), one.enterpriseId()}).toList());
    }

    /** From now on nothing older than that grade and that assessment is shown. */
    void repaired(GradeView grade, AssessmentView assessment, LocalDate on) {
        jdbc.sql("update credit_standing set repaired_on = ?, grades_from = ?, assessments_from = ?, last_grade = ? where enterprise_id = ?")
                .params(on, grade.sequence(), assessment.sequence(), AssessmentRows.name(grade.grade()), grade.enterpriseId()).update();
    }

    private static Standing standing(ResultSet row, int index) throws SQLException {
        return new Standing(row.getString("enterprise_id"), row.getString("scheme"), AssessmentRows.grade(row, "grade"),
                AssessmentRows.grade(row, "last_grade"), row.getBigDecimal("composite"), row.getObject("since", LocalDate.class),
                row.getLong("grade_sequence"), row.getString("assessment_id"), row.getLong("assessment_sequence"),
                row.getObject("latest_as_of", LocalDate.class),
                new PassedRepair(row.getObject("repaired_on", LocalDate.class), row.getObject("repaired_known_to", Long.class)),
                row.getLong("grades_from"), row.getLong("assessments_from"));
    }
}
