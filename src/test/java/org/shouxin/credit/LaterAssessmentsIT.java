package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.credit.GradeChange.Direction;
import org.shouxin.credit.GradeChange.State;
import org.shouxin.credit.GradeView.Cause;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@IntegrationTest
@DisplayName("What is found of an enterprise while something else is decided")
class LaterAssessmentsIT {

    @Autowired
    ApplicationContext product;
    @Autowired
    Grades grades;
    @Autowired
    Assessments assessments;
    @Autowired
    AssessmentBatch attempts;
    @Autowired
    Regradings regradings;
    @Autowired
    JdbcClient jdbc;
    private GradingScene scene;

    @BeforeEach
    void scene() {
        scene = new GradingScene(product);
    }

    @Test
    @DisplayName("suspends the grade also while a change is open, which then does not take effect over the suspension")
    void suspended() {
        var id = scene.graded();
        scene.first(id);
        var change = scene.lower(id);
        var number = GradingScene.number();
        scene.run(() -> grades.opened(change.id(), number));
        var listed = scene.observe(id, "E19", "listed", scene.today());
        await(id);
        regradings.work();
        assertThat(grades.current(id)).get().extracting(GradeView::grade, GradeView::cause).containsExactly(null, Cause.SUSPENSION);
        assertThatThrownBy(() -> scene.run(() -> grades.takeEffect(scene.reviewer(), change.id(), number, scene.today())))
                .isInstanceOf(Refused.class).hasMessage("grade.suspended");
        assertThat(grades.change(change.id()).state()).isEqualTo(State.OPEN);
        scene.observe(id, "E19", "clear", scene.today(), listed);
        var cleared = scene.assess(id);
        assertThat(scene.propose(cleared).earlier()).as("no second change").isTrue();
        scene.run(() -> grades.refuse(scene.reviewer(), change.id(), "x"));
        regradings.work();
        assertThat(open(id)).as("what is found off the list is decided anew").containsExactly("DOWN D");
        assertThat(grades.current(id)).get().extracting(GradeView::grade).isNull();
    }

    @Test
    @DisplayName("lets a change that rests on what was found after the suspension take effect")
    void cleared() {
        var id = scene.graded();
        scene.first(id);
        var change = scene.lower(id);
        var number = GradingScene.number();
        scene.run(() -> grades.opened(change.id(), number));
        var row = scene.observe(id, "E19", "listed", scene.today());
        var listed = scene.assess(id);
        assertThat(scene.propose(listed)).extracting(GradeChange::direction, GradeChange::earlier).containsExactly(Direction.SUSPENDED, false);
        scene.run(() -> grades.suspend(scene.reviewer(), listed.id(), null, scene.today()));
        scene.observe(id, "E19", "clear", scene.today(), row);
        assertThat(scene.in(() -> grades.restate(change.id(), change.assessmentId()))).as("it would not take effect").isEmpty();
        var cleared = scene.assess(id);
        assertThat(scene.in(() -> grades.restate(change.id(), cleared.id()))).isPresent();
        scene.run(() -> grades.takeEffect(scene.reviewer(), change.id(), number, scene.today()));
        assertThat(grades.history(id)).extracting(GradeView::grade, GradeView::cause).containsExactly(tuple(Grade.D, Cause.DOWNGRADE),
                tuple(null, Cause.SUSPENSION), tuple(Grade.B, Cause.FIRST));
        assertThat(waiting(id)).as("nothing else was found").isZero();
    }

    @Test
    @DisplayName("before a repair or for an earlier day is not what is compared with the grade any more")
    void stale() {
        var id = scene.graded();
        scene.observe(id, "E22", "1", scene.today());
        scene.first(id);
        var vetoed = scene.assess(id);
        assertThat(grades.stale(vetoed.id())).isFalse();
        scene.repair(id);
        assertThat(grades.stale(vetoed.id())).as("as much was known, but the veto was not lifted").isTrue();
        assertThatThrownBy(() -> scene.propose(vetoed)).isInstanceOf(Conflict.class).hasMessage("assessment.stale");
        assertThat(open(id)).isEmpty();
        var earlier = yesterday(id);
        assertThat(scene.propose(earlier).earlier()).as("it is the last one").isFalse();
        var same = scene.assess(id);
        assertThatThrownBy(() -> scene.propose(earlier)).isInstanceOf(Conflict.class).hasMessage("assessment.stale");
        scene.assess(id);
        assertThat(grades.stale(same.id())).as("the same day, and nothing more known").isFalse();
    }

    @Test
    @DisplayName("as of a day before another assessment is noted nowhere and lifts no suspension")
    void earlierDay() {
        var id = scene.graded();
        scene.first(id);
        var change = scene.lower(id);
        assertThat(scene.propose(yesterday(id))).extracting(GradeChange::direction, GradeChange::earlier).containsExactly(Direction.NONE, false);
        assertThat(grades.change(change.id()).newerAssessmentId()).isNull();
        scene.run(() -> grades.withdraw(scene.reviewer(), change.id(), null));
        scene.observe(id, "E19", "listed", scene.today());
        var listed = scene.assess(id);
        scene.propose(listed);
        scene.run(() -> grades.suspend(scene.reviewer(), listed.id(), null, scene.today()));
        var tried = attempts.attempt(assessments.on(TestPeople.WUJIN, "CR", scene.today()), scene.today().minusDays(1), List.of(id)).get(0);
        assertThat(tried).extracting(TriedGrade::grade, TriedGrade::direction).containsExactly(Grade.B, Direction.NONE);
        assertThat(scene.propose(yesterday(id)).direction()).isEqualTo(Direction.NONE);
        assertThat(grades.current(id)).get().extracting(GradeView::grade).isNull();
    }

    @Test
    @DisplayName("keeps no earlier day from counting where data were missing for the later one")
    void foundNothing() {
        var id = scene.incomplete();
        var until = scene.today().minusDays(1).toString();
        scene.run(() -> product.getBean(EnterpriseObservations.class).record(scene.reviewer(), id, new TypedObservation("E22", "0", "区应急局检查",
                scene.today().minusDays(50).toString(), "", until, null), null));
        assertThat(scene.assess(id).outcome()).isEqualTo(Outcome.BLOCKED);
        var scored = yesterday(id);
        assertThat(scene.propose(scored)).extracting(GradeChange::direction, GradeChange::to).containsExactly(Direction.FIRST, Grade.B);
        assertThat(scene.assess(id).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(grades.stale(scored.id())).isFalse();
        assertThat(scene.propose(scored).direction()).isEqualTo(Direction.FIRST);
        jdbc.sql("update credit_standing set latest_as_of = ? where enterprise_id = ?").params(scene.today(), id).update();
        assertThat(scene.propose(yesterday(id)).direction()).as("as it was kept before").isEqualTo(Direction.NONE);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V0313__latest_day_of_assessments_that_found_something.sql"))
                .execute(product.getBean(DataSource.class));
        assertThat(scene.propose(yesterday(id)).direction()).isEqualTo(Direction.FIRST);
    }

    private AssessmentView yesterday(String id) {
        return scene.in(() -> assessments.assess(scene.reviewer(), id, "CR", scene.today().minusDays(1), null));
    }

    @Test
    @DisplayName("lowers no grade by a repair")
    void lowerThanBefore() {
        var id = scene.graded();
        scene.first(id);
        scene.observe(id, "E01", "0", scene.today());
        scene.observe(id, "E09", "none", scene.today());
        scene.observe(id, "E10", "20", scene.today());
        assertThat(scene.assess(id).grade().reaches(Grade.B)).isFalse();
        assertThatThrownBy(() -> scene.repair(id)).isInstanceOf(Refused.class).hasMessage("repair.lower");
        assertThat(grades.current(id)).get().extracting(GradeView::grade, GradeView::cause).containsExactly(Grade.B, Cause.FIRST);
    }

    private void await(String id) {
        scene.in(() -> product.getBean(RegradingRows.class).enter(id, "E19", product.getBean(Clock.class).instant()));
    }

    private long waiting(String id) {
        return jdbc.sql("select count(*) from credit_regrading where enterprise_id = ?").param(id).query(Long.class).single();
    }

    private List<String> open(String id) {
        return jdbc.sql("select concat(direction, ' ', to_grade) from credit_grade_change where open_marker = ?").param(id).query(String.class).list();
    }
}
