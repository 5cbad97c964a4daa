package org.shouxin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.scoring.Grading;
import org.shouxin.scoring.Grading.Outcome;
import org.shouxin.scoring.NextGrade;
import org.shouxin.scoring.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The grade of an enterprise as people see it: of enterprises in sight, and after a repair nothing older. One out of sight is
 * one that does not exist, and the attempt is recorded.
 *
 * @article NB-2(1), NB-2(2)
 */
@Service
@Transactional(readOnly = true)
public class EnterpriseGrades {

    private static final int SHOWN = 20;

    private final EnterpriseDirectory directory;
    private final Assessments assessments;
    private final AssessmentRows rows;
    private final Standings standings;
    private final Grades grades;
    private final ChangeRows changes;
    private final Sanctions sanctions;
    private final JdbcClient jdbc;

    EnterpriseGrades(EnterpriseDirectory directory, Assessments assessments, AssessmentRows rows, Standings standings, Grades grades, ChangeRows changes,
            Sanctions sanctions, JdbcClient jdbc) {
        this.directory = directory;
        this.assessments = assessments;
        this.rows = rows;
        this.standings = standings;
        this.grades = grades;
        this.changes = changes;
        this.sanctions = sanctions;
        this.jdbc = jdbc;
    }

    /**
     * A stored assessment with its tree.
     *
     * @param scheme the version it was made by
     * @param next   the way to the next better grade
     */
    public record Explained(AssessmentView view, EnterpriseRow enterprise, Scheme scheme, Grading grading, NextGrade next) {
    }

    /** The grade that is in force; empty before the first. @throws NotFound {@code enterprise.unknown} */
    public Optional<GradeView> current(Actor actor, String enterpriseId) {
        return grades.current(directory.row(actor, enterpriseId).id());
    }

    /** The grades that were in force, the latest first. @throws NotFound {@code enterprise.unknown} */
    public List<GradeView> history(Actor actor, String enterpriseId) {
        return grades.history(directory.row(actor, enterpriseId).id());
    }

    /**
     * Everything about the grade of an enterprise.
     *
     * @param history     the grades that were in force, the latest first
     * @param change      that is to be decided, or {@code null}
     * @param sanctions   that hold today
     * @param assessments the last ones, the latest first
     * @param blocking    what the last assessment missed, so that it found no grade; empty when it found one
     * @param cases       the last ones, the latest first; of those before a repair not what came of them
     */
    public record Page(List<GradeView> history, GradeChange change, List<SanctionView> sanctions, List<AssessmentView> assessments, List<String> blocking,
            List<GradeCase> cases) {
    }

    /** @throws NotFound {@code enterprise.unknown} */
    public Page page(Actor actor, String enterpriseId) {
        var id = directory.row(actor, enterpriseId).id();
        var last = standings.of(id).map(standing -> rows.of(id, standing.assessmentsFrom(), Long.MAX_VALUE, SHOWN)).orElse(List.of());
        var blocking = last.stream().limit(1).filter(one -> one.outcome() == Outcome.BLOCKED)
                .flatMap(one -> assessments.explain(one.id()).blocking().stream()).toList();
        return new Page(grades.history(id), changes.open(List.of(id)).get(id), sanctions.holding(id), last, blocking, cases(id));
    }

    /**
     * A case about the grade of the enterprise.
     *
     * @param kind  {@code ASSESSMENT}, {@code UP}, {@code DOWN}, {@code REPAIR}, or {@code CHANGE} for one from before a repair; words under
     *              {@code page.grade.kind.<KIND>}
     * @param state words under {@code enum.AssessmentStatus.<STATE>}, {@code enum.GradeChangeState.<STATE>} or {@code enum.RepairStatus.<STATE>};
     *              {@code null} when it is no longer told
     */
    public record GradeCase(String caseNumber, String kind, Instant openedAt, String state) {

        /** Message key of the state. */
        public String stateKey() {
            if (state == null) {
                return "page.grading.withheld";
            }
            return switch (kind) {
                case "ASSESSMENT" -> "enum.AssessmentStatus.";
                case "REPAIR" -> "enum.RepairStatus.";
                default -> "enum.GradeChangeState.";
            } + state;
        }
    }

    /** The last cases about its grade, the latest first; of those before a repair not what came of them. @throws NotFound {@code enterprise.unknown} */
    public List<GradeCase> cases(Actor actor, String enterpriseId) {
        return cases(directory.row(actor, enterpriseId).id());
    }

    private List<GradeCase> cases(String enterpriseId) {
        return jdbc.sql("select c.case_number, c.kind, c.opened_at, c.state, coalesce(a.sequence_no < s.assessments_from, false) from ("
                + "select case_number, 'ASSESSMENT' kind, opened_at, status state, assessment_id from credit_assessment_case where enterprise_id = :id union all"
                + " select case_number, direction, proposed_at, state, assessment_id from credit_grade_change where enterprise_id = :id and case_number is not null"
                + " union all select case_number, 'REPAIR', applied_at, status, null from credit_repair where enterprise_id = :id"
                + ") c left join credit_assessment a on a.id = c.assessment_id left join credit_standing s on s.enterprise_id = :id"
                + " order by c.opened_at desc, c.case_number desc limit " + SHOWN).param("id", enterpriseId)
                .query(EnterpriseGrades::gradeCase).list();
    }

    private static GradeCase gradeCase(ResultSet row, int index) throws SQLException {
        var withheld = row.getBoolean(5);
        var kind = withheld && !row.getString(2).equals("ASSESSMENT") ? "CHANGE" : row.getString(2);
        return new GradeCase(row.getString(1), kind, AssessmentRows.read(row, "opened_at"), withheld ? null : row.getString(4));
    }

    /** @throws NotFound {@code assessment.unknown}, also of one before a repair; {@code enterprise.unknown} */
    public Explained assessment(Actor actor, String assessmentId) {
        var view = assessments.byId(assessmentId);
        var enterprise = directory.row(actor, view.enterpriseId());
        if (!assessments.shown(view)) {
            throw new NotFound("assessment.unknown");
        }
        var scheme = assessments.rulebook(view);
        var grading = assessments.explain(assessmentId);
        return new Explained(view, enterprise, scheme, grading, scheme.smallestChanges(grading));
    }
}
