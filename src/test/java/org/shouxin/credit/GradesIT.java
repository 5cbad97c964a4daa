package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.GradeChange.State;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.scoring.Grade;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("The grade of an enterprise")
class GradesIT {

    @Autowired
    ApplicationContext product;
    @Autowired
    Grades grades;
    @Autowired
    Assessments assessments;
    @Autowired
    GradeCheck check;
    @Autowired
    JdbcClient jdbc;
    private GradingScene scene;

    @BeforeEach
    void scene() {
        scene = new GradingScene(product);
    }

    @Test
    @DisplayName("is none at first, then the first one found, and stays as long as nothing else is found")
    void first() {
        var id = scene.graded();
        assertThat(grades.current(id)).isEmpty();
        var found = scene.assess(id);
        var change = scene.propose(found);
        assertThat(change).extracting(GradeChange::id, GradeChange::direction, GradeChange::from, GradeChange::to)
                .containsExactly(null, Direction.FIRST, null, Grade.B);
        scene.run(() -> grades.first(scene.reviewer(), found.id(), null, scene.today()));
        assertThat(grades.current(id)).get().extracting(GradeView::grade, GradeView::cause, GradeView::sequence).containsExactly(Grade.B, Cause.FIRST, 1L);
        assertThat(scene.propose(scene.assess(id)).direction()).isEqualTo(Direction.NONE);
        assertThat(about(id)).isEmpty();
    }

    @Test
    @DisplayName("changes through one open change at a time; a later assessment is noted on it")
    void oneOpenChange() {
        var id = scene.graded();
        scene.first(id);
        var down = scene.lower(id);
        assertThat(down).extracting(GradeChange::direction, GradeChange::from, GradeChange::to, GradeChange::state, GradeChange::earlier)
                .containsExactly(Direction.DOWN, Grade.B, Grade.D, State.PROPOSED, false);
        var newer = scene.assess(id);
        var noted = scene.propose(newer);
        assertThat(noted).extracting(GradeChange::id, GradeChange::earlier, GradeChange::newerAssessmentId).containsExactly(down.id(), true, newer.id());
        assertThat(openChanges(id)).isOne();
        var number = GradingScene.number();
        scene.run(() -> grades.opened(down.id(), number));
        assertThatThrownBy(() -> scene.run(() -> grades.opened(down.id(), GradingScene.number()))).hasMessage("grade-change.closed");
        assertThatThrownBy(() -> scene.run(() -> grades.takeEffect(scene.reviewer(), down.id(), GradingScene.number(), scene.today()))).hasMessage("grade-change.closed");
        scene.run(() -> grades.takeEffect(scene.reviewer(), down.id(), number, scene.today()));
        assertThat(grades.history(id)).extracting(GradeView::grade, GradeView::cause, GradeView::caseNumber)
                .containsExactly(tuple(Grade.D, Cause.DOWNGRADE, number), tuple(Grade.B, Cause.FIRST, null));
        assertThatThrownBy(() -> scene.run(() -> grades.withdraw(scene.reviewer(), down.id(), "x"))).hasMessage("grade-change.closed");
        assertThat(openChanges(id)).isZero();
        assertThat(about(id)).isEmpty();
    }

    @Test
    @DisplayName("has one open change also when two are proposed in the same moment")
    void proposedAtOnce() {
        var id = scene.graded();
        scene.first(id);
        scene.observe(id, "E09", "none", scene.today());
        var one = scene.assess(id);
        var other = scene.assess(id);
        var proposed = AtOnce.call(() -> scene.propose(one), () -> scene.propose(other));
        assertThat(proposed.refusals()).isEmpty();
        assertThat(proposed.answers()).extracting(GradeChange::id).doesNotContainNull().containsOnly(proposed.answers().get(0).id());
        assertThat(proposed.answers()).extracting(GradeChange::earlier).containsExactlyInAnyOrder(false, true);
        assertThat(openChanges(id)).isOne();
    }

    @Test
    @DisplayName("takes effect once, also when decided twice in the same moment")
    void effectAtOnce() {
        var id = scene.graded();
        scene.first(id);
        var change = scene.lower(id);
        var number = GradingScene.number();
        scene.run(() -> grades.opened(change.id(), number));
        Runnable effect = () -> scene.run(() -> grades.takeEffect(scene.reviewer(), change.id(), number, scene.today()));
        assertThat(AtOnce.run(effect, effect).codes()).containsExactly("grade-change.closed");
        assertThat(grades.history(id)).hasSize(2);
    }

    @Test
    @DisplayName("change rests on another assessment only while that leads the same way")
    void restated() {
        var id = scene.graded();
        scene.first(id);
        var change = scene.lower(id);
        var still = scene.assess(id);
        assertThat(scene.in(() -> grades.restate(change.id(), still.id()))).get().extracting(GradeChange::assessmentId).isEqualTo(still.id());
        var row = jdbc.sql("select id from credit_observation where enterprise_id = ? and code = 'E22' and raw_value = '1'").param(id).query(String.class).single();
        scene.observe(id, "E22", "0", scene.today(), row);
        var better = scene.assess(id);
        assertThat(scene.in(() -> grades.restate(change.id(), better.id()))).isEmpty();
        assertThat(grades.change(change.id()).assessmentId()).isEqualTo(still.id());
        scene.run(() -> grades.withdraw(scene.reviewer(), change.id(), "异议成立"));
        assertThat(grades.current(id)).get().extracting(GradeView::grade).isEqualTo(Grade.B);
        assertThat(openChanges(id)).isZero();
    }

    @Test
    @DisplayName("is suspended by a closed gate and comes back the same, or through a change")
    void suspended() {
        var id = scene.graded();
        scene.first(id);
        scene.observe(id, "E19", "listed", scene.today().minusDays(1));
        var listed = scene.assess(id);
        assertThat(scene.propose(listed).direction()).isEqualTo(Direction.SUSPENDED);
        scene.run(() -> grades.suspend(scene.reviewer(), listed.id(), null, scene.today()));
        assertThat(grades.current(id)).get().extracting(GradeView::grade, GradeView::cause).containsExactly(null, Cause.SUSPENSION);
        assertThat(scene.propose(scene.assess(id)).direction()).as("suspended already").isEqualTo(Direction.NONE);
        scene.observe(id, "E19", "clear", scene.today());
        assertThat(scene.propose(scene.assess(id)).direction()).isEqualTo(Direction.FIRST);
        scene.observe(id, "E09", "none", scene.today());
        assertThat(scene.propose(scene.assess(id))).extracting(GradeChange::direction, GradeChange::from).containsExactly(Direction.DOWN, Grade.B);
        assertThat(about(id)).isEmpty();
    }

    @Test
    @DisplayName("before a repair is shown no more, its veto is lifted, and only a new accident vetoes again")
    void repaired() {
        var id = scene.graded();
        scene.first(id);
        var change = scene.lower(id);
        var number = GradingScene.number();
        scene.run(() -> grades.opened(change.id(), number));
        assertThatThrownBy(() -> scene.repair(id)).hasMessage("grade-change.open");
        scene.run(() -> grades.takeEffect(scene.reviewer(), change.id(), number, scene.today()));
        scene.observe(id, "E22", "0", scene.today());
        scene.repair(id);
        assertThat(grades.history(id)).extracting(GradeView::grade, GradeView::cause).as("the accident of the year costs points still, and caps no more")
                .containsExactly(tuple(Grade.C, Cause.REPAIR));
        var after = scene.assess(id);
        assertThat(after.grade()).isEqualTo(Grade.C);
        assertThat(scene.propose(after).direction()).isEqualTo(Direction.NONE);
        assertThat(about(id)).isEmpty();
        assertThatThrownBy(() -> scene.run(() -> grades.first(scene.reviewer(), after.id(), null, scene.today().plusDays(1)))).hasMessage("grade.day");
        assertThatThrownBy(() -> scene.run(() -> grades.first(scene.reviewer(), after.id(), null, scene.today().minusDays(1)))).hasMessage("grade.day");
    }

    @Test
    @DisplayName("changed behind the back of the product is found")
    void found() {
        var id = scene.graded();
        scene.first(id);
        jdbc.sql("update credit_standing set grade = 'A' where enterprise_id = ?").param(id).update();
        assertThat(about(id)).extracting(Finding::code).containsExactly("standing.grade");
        jdbc.sql("update credit_standing set grade = 'B', grade_sequence = 2 where enterprise_id = ?").param(id).update();
        assertThat(about(id)).extracting(Finding::code).containsExactly("standing.grades");
        jdbc.sql("update credit_standing set grade_sequence = 1 where enterprise_id = ?").param(id).update();
        assertThat(about(id)).isEmpty();
    }

    private long openChanges(String id) {
        return jdbc.sql("select count(*) from credit_grade_change where open_marker = ?").param(id).query(Long.class).single();
    }

    private List<Finding> about(String id) {
        return check.check().stream().filter(finding -> finding.detail().equals(id)).toList();
    }
}
