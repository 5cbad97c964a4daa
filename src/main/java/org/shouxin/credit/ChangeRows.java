package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.GradeChange.State;
import org.shouxin.scoring.Grade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of proposed changes; those that are still to be decided carry the mark that there is only one of an enterprise. */
@Component
class ChangeRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ChangeRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The open ones of several enterprises by one statement, by enterprise. */
    Map<String, GradeChange> open(Collection<String> enterpriseIds) {
        return jdbc.sql("select * from credit_grade_change where open_marker in (:ids)").param("ids", enterpriseIds).query(ChangeRows::change).list()
                .stream().collect(Collectors.toMap(GradeChange::enterpriseId, Function.identity()));
    }

    Optional<GradeChange> find(String id) {
        return jdbc.sql("select * from credit_grade_change where id = ?").param(id).query(ChangeRows::change).optional();
    }

    Optional<GradeChange> ofCase(String caseNumber) {
        return jdbc.sql("select * from credit_grade_change where case_number = ?").param(caseNumber).query(ChangeRows::change).optional();
    }

    /** Resting on that assessment, or having it noted. */
    Optional<GradeChange> ofAssessment(String assessmentId) {
        return jdbc.sql("select * from credit_grade_change where assessment_id = :id or newer_assessment_id = :id order by proposed_at limit 1")
                .param("id", assessmentId).query(ChangeRows::change).optional();
    }

    void propose(List<GradeChange> changes, Instant when) {
        batch.batchUpdate("insert into credit_grade_change (id, enterprise_id, direction, from_grade, to_grade, assessment_id, round_id, state, open_marker,"
                + " proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes.stream().map(change -> new Object[] {change.id(), change.enterpriseId(), change.direction().name(), change.from().name(),
                        change.to().name(), change.assessmentId(), change.roundId(), State.PROPOSED.name(), change.enterpriseId(),
                        AssessmentRows.stored(when)}).toList());
    }

    void note(List<GradeChange> changes) {
        batch.batchUpdate("update credit_grade_change set newer_assessment_id = ? where id = ?",
                changes.stream().map(change -> new Object[] {change.newerAssessmentId(), change.id()}).toList());
    }

    /** It rests on another assessment now. */
    void restate(String id, Grade to, String assessmentId) {
        jdbc.sql("update credit_grade_change set to_grade = ?, assessment_id = ?, newer_assessment_id = null where id = ?")
                .params(to.name(), assessmentId, id).update();
    }

    /** Whether it was waiting for its case. */
    boolean opened(String id, String caseNumber) {
        return jdbc.sql("update credit_grade_change set state = ?, case_number = ? where id = ? and state = ?")
                .params(State.OPEN.name(), caseNumber, id, State.PROPOSED.name()).update() == 1;
    }

    /** Whether it was still to be decided. */
    boolean close(String id, State end, Instant when) {
        return jdbc.sql("update credit_grade_change set state = ?, open_marker = null, closed_at = ? where id = ? and open_marker is not null")
                .params(end.name(), AssessmentRows.stored(when), id).update() == 1;
    }

    private static GradeChange change(ResultSet row, int index) throws SQLException {
        return new GradeChange(row.getString("id"), row.getString("enterprise_id"), Direction.valueOf(row.getString("direction")),
                AssessmentRows.grade(row, "from_grade"), AssessmentRows.grade(row, "to_grade"), row.getString("assessment_id"),
                row.getString("newer_assessment_id"), row.getString("round_id"), row.getString("case_number"), State.valueOf(row.getString("state")));
    }
}
