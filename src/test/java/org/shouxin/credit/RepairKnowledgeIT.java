package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.VetoLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A passed repair lifts what was known")
class RepairKnowledgeIT {

    @Autowired
    ApplicationContext product;
    @Autowired
    Assessments assessments;
    @Autowired
    JdbcClient jdbc;
    private GradingScene scene;
    private String id;
    private String accident;

    /** An accident of a month ago, found, and repaired today: D, then C, because it costs points all the same. */
    @BeforeEach
    void repaired() {
        scene = new GradingScene(product);
        id = scene.graded();
        accident = scene.observe(id, "E22", "1", scene.today().minusDays(30));
        assertThat(scene.first(id).grade()).isEqualTo(Grade.D);
        scene.repair(id);
        assertThat(scene.assess(id).grade()).isEqualTo(Grade.C);
    }

    @Test
    @DisplayName("and no accident of before that comes to light later: rounds, events and assessments find it, until another repair")
    void concealed() {
        var row = scene.observe(id, "E22", "1", scene.today().minusDays(60));
        var scheme = assessments.on(TestPeople.WUJIN, "CR", scene.today());
        assertThat(product.getBean(AssessmentBatch.class).attempt(scheme, scene.today(), List.of(id))).singleElement()
                .extracting(TriedGrade::grade, TriedGrade::direction).containsExactly(Grade.D, GradeChange.Direction.DOWN);
        scene.run(() -> product.getBean(RegradingRows.class).enter(id, "E22", product.getBean(Clock.class).instant()));
        scene.regrade();
        var change = jdbc.sql("select id from credit_grade_change where open_marker = ? and to_grade = 'D'").param(id).query(String.class).single();
        var assessed = scene.assess(id);
        assertThat(assessments.explain(assessed.id()).vetoes()).singleElement()
                .satisfies(line -> assertThat(line).extracting(VetoLine::cause, VetoLine::stands).containsExactly(scene.today().minusDays(60), true));
        assertThat(unlifted()).containsExactly(row);
        assertThat(findings()).isEmpty();
        scene.run(() -> product.getBean(Grades.class).refuse(scene.reviewer(), change, "x"));
        scene.repair(id);
        assertThat(scene.assess(id).grade()).as("now somebody has looked into that one too").isEqualTo(Grade.C);
        assertThat(unlifted()).isEmpty();
        assertThat(assessments.explain(assessed.id()).grade()).as("what was found between them comes out the same").isEqualTo(Grade.D);
    }

    @Test
    @DisplayName("also when it is put right afterwards, but not when a row is put right that showed no accident")
    void corrected() {
        scene.observe(id, "E22", "2", scene.today().minusDays(29), accident);
        assertThat(scene.assess(id).grade()).as("the same accident").isEqualTo(Grade.C);
        var harmless = jdbc.sql("select id from credit_observation where enterprise_id = ? and code = 'E22' and raw_value = '0'").param(id)
                .query(String.class).single();
        scene.observe(id, "E22", "1", scene.today().minusDays(10), harmless);
        assertThat(scene.assess(id).grade()).as("that one was concealed").isEqualTo(Grade.D);
    }

    @Test
    @DisplayName("and the same accident entered anew is a new one until somebody takes it back")
    void again() {
        var again = scene.observe(id, "E22", "1", scene.today());
        assertThat(scene.assess(id).grade()).isEqualTo(Grade.D);
        scene.observe(id, "E22", "", scene.today(), again);
        assertThat(scene.assess(id).grade()).isEqualTo(Grade.C);
    }

    @Test
    @DisplayName("for ever: grading for a day before it finds the accident and brings no veto back")
    void backdated() {
        scene.observe(id, "E22", "2", scene.today().minusDays(30), accident);
        var earlier = scene.in(() -> assessments.assess(scene.reviewer(), id, "CR", scene.today().minusDays(1), null));
        assertThat(earlier.grade()).isEqualTo(Grade.D);
        assertThat(unlifted()).isEmpty();
        assertThat(scene.assess(id).grade()).isEqualTo(Grade.C);
        assertThat(findings()).isEmpty();
    }

    @Test
    @DisplayName("while an assessment that did not keep what was known comes out by the day, as it did")
    void keptBefore() {
        scene.observe(id, "E22", "1", scene.today().minusDays(60));
        var assessed = scene.assess(id);
        jdbc.sql("update credit_assessment set repaired_known_to = null where id = ?").param(assessed.id()).update();
        assertThat(assessments.explain(assessed.id()).grade()).isEqualTo(Grade.C);
        jdbc.sql("update credit_assessment set repaired_known_to = ? where id = ?").params(CreditExample.VALUES.size() + 1, assessed.id()).update();
        assertThat(assessments.explain(assessed.id()).grade()).isEqualTo(Grade.D);
    }

    private List<String> unlifted() {
        return jdbc.sql("select observation_id from credit_veto where enterprise_id = ? and lifted_on is null").param(id).query(String.class).list();
    }

    private List<String> findings() {
        var vetoes = jdbc.sql("select id from credit_veto where enterprise_id = ?").param(id).query(String.class).list();
        return product.getBean(GradeCheck.class).check().stream().map(finding -> finding.code() + finding.detail())
                .filter(detail -> detail.contains(id) || vetoes.stream().anyMatch(detail::contains)).toList();
    }
}
