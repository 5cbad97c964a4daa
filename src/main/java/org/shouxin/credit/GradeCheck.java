package org.shouxin.credit;

import java.util.List;
import java.util.stream.Stream;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where an enterprise stands is what the last entry of its grades and the last of its assessments say; entries have no gap; a
 * change is marked open exactly while it is to be decided, and one that took effect put its grade in force.
 */
@Component
@Order(61)
class GradeCheck implements ConsistencyCheck {

    private final JdbcClient jdbc;

    GradeCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "grades";
    }

    @Override
    public List<Finding> check() {
        return Stream.of(
                found("standing.grade", """
                        select g.case_number, s.enterprise_id from credit_standing s
                            join credit_grade g on g.enterprise_id = s.enterprise_id and g.sequence_no = s.grade_sequence
                        where coalesce(g.grade, '-') <> coalesce(s.grade, '-') or coalesce(g.composite, -1) <> coalesce(s.composite, -1)
                            or g.effective_from <> s.since"""),
                found("standing.grades", """
                        select null, s.enterprise_id from credit_standing s left join
                            (select enterprise_id, count(*) entries, max(sequence_no) last_entry from credit_grade group by enterprise_id) g
                            on g.enterprise_id = s.enterprise_id
                        where coalesce(g.entries, 0) <> s.grade_sequence or coalesce(g.last_entry, 0) <> s.grade_sequence"""),
                found("standing.assessment", """
                        select a.case_number, s.enterprise_id from credit_standing s join credit_assessment a on a.id = s.assessment_id
                        where a.enterprise_id <> s.enterprise_id or a.sequence_no <> s.assessment_sequence or exists (
                            select 1 from credit_assessment b where b.enterprise_id = s.enterprise_id and b.sequence_no > s.assessment_sequence)"""),
                found("standing.missing", """
                        select a.case_number, a.enterprise_id from credit_assessment a where a.sequence_no = 1 and not exists (
                            select 1 from credit_standing s where s.enterprise_id = a.enterprise_id)"""),
                found("grade-change.open", """
                        select c.case_number, c.id from credit_grade_change c
                        where (c.state in ('PROPOSED', 'OPEN')) <> (c.open_marker is not null)
                            or c.open_marker <> c.enterprise_id or (c.state = 'OPEN' and c.case_number is null)"""),
                found("grade-change.effective", """
                        select c.case_number, c.id from credit_grade_change c where c.state = 'EFFECTIVE' and not exists (
                            select 1 from credit_grade g where g.enterprise_id = c.enterprise_id and g.case_number = c.case_number
                                and g.assessment_id = c.assessment_id)"""),
                found("repair.veto", """
                        select v.lifted_by, v.id from credit_veto v join credit_standing s on s.enterprise_id = v.enterprise_id
                            join credit_assessment a on a.enterprise_id = s.enterprise_id and a.sequence_no = s.assessments_from
                            join credit_observation o on o.id = v.observation_id
                        where v.lifted_on is null and s.repaired_on is not null and o.sequence_no <= a.known_to"""))
                .flatMap(List::stream).toList();
    }

    private List<Finding> found(String code, String sql) {
        return jdbc.sql(sql + " order by 1, 2 limit " + MOST).query((row, index) -> new Finding(code, row.getString(1), row.getString(2))).list();
    }
}
