package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.shouxin.scoring.VetoLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("An assessment")
class AssessmentsIT {

    private static final BigDecimal EXAMPLE = new BigDecimal("75.25");

    @Autowired
    ApplicationContext product;
    @Autowired
    Assessments assessments;
    @Autowired
    AssessmentBatch batch;
    @Autowired
    AssessmentDecisions decisions;
    @Autowired
    CreditSchemes schemes;
    @Autowired
    JdbcClient jdbc;
    private GradingScene scene;

    @BeforeEach
    void scene() {
        scene = new GradingScene(product);
    }

    @Test
    @DisplayName("comes out the same when computed again after later observations, corrections and takings back")
    void recomputed() {
        var id = scene.graded();
        var first = scene.assess(id);
        assertThat(first.composite()).isEqualByComparingTo(EXAMPLE);
        assertThat(first.grade()).isEqualTo(Grade.B);
        var wrong = jdbc.sql("select id from credit_observation where enterprise_id = ? and code = 'C12'").param(id).query(String.class).single();
        scene.observe(id, "E10", "16", scene.today());
        scene.observe(id, "C12", "99", scene.today().minusDays(100), wrong);
        var second = scene.assess(id);
        assertThat(second.composite()).as("patrol 12 -> 16: 0.75 x 0.12 x 50 less; education 75 -> 99: 0.25 x 0.10 x 40 more").isEqualByComparingTo("71.75");
        var taken = jdbc.sql("select id from credit_observation where enterprise_id = ? and code = 'E10' and raw_value = '16'").param(id)
                .query(String.class).single();
        scene.observe(id, "E10", "", scene.today(), taken);
        assertThat(assessments.explain(first.id()).composite()).isEqualByComparingTo(EXAMPLE);
        assertThat(assessments.explain(second.id()).composite()).as("as if the 16 had not been taken back").isEqualByComparingTo("71.75");
        assertThat(scene.assess(id).composite()).isEqualByComparingTo("76.25");
        assertThat(List.of(first.sequence(), second.sequence())).containsExactly(1L, 2L);
        assertThat(first.knownTo()).isEqualTo(CreditExample.VALUES.size());
    }

    @Test
    @DisplayName("of a case is one of its decisions, and a number changed behind the back of the product is found")
    void decision() {
        var id = scene.graded();
        var number = "case-" + id.substring(0, 8);
        var assessed = scene.in(() -> assessments.assess(scene.reviewer(), id, "CR", scene.today(), number));
        assertThat(decisions.cases(number.substring(0, number.length() - 1), 1)).containsExactly(number);
        assertThat(decisions.of(number)).singleElement().satisfies(decision -> {
            assertThat(decision.agrees()).isTrue();
            assertThat(decision.stored()).containsExactly("75.25", "B");
        });
        jdbc.sql("update credit_assessment set composite = 90.00, grade = 'A' where id = ?").param(assessed.id()).update();
        assertThat(decisions.of(number)).singleElement().satisfies(decision -> assertThat(decision.agrees()).isFalse());
        jdbc.sql("update credit_assessment set composite = 75.25, grade = 'B' where id = ?").param(assessed.id()).update();
    }

    @Test
    @DisplayName("made twice in the same moment is two, each with a number of its own")
    void atOnce() {
        var id = scene.graded();
        var made = AtOnce.call(() -> scene.assess(id), () -> scene.assess(id));
        assertThat(made.refusals()).isEmpty();
        assertThat(made.answers()).extracting(AssessmentView::sequence).containsExactlyInAnyOrder(1L, 2L);
        assertThat(made.answers()).extracting(AssessmentView::composite).allSatisfy(number -> assertThat(number).isEqualByComparingTo(EXAMPLE));
    }

    @Test
    @DisplayName("with something missing that has to be known finds no grade, and with a closed gate is suspended")
    void ungraded() {
        var incomplete = scene.assess(scene.incomplete());
        assertThat(incomplete).extracting(AssessmentView::outcome, AssessmentView::grade, AssessmentView::composite)
                .containsExactly(Outcome.BLOCKED, null, null);
        assertThat(assessments.explain(incomplete.id()).blocking()).containsExactly("E22");
        var listed = scene.graded();
        scene.observe(listed, "E19", "listed", scene.today());
        assertThat(scene.assess(listed).outcome()).isEqualTo(Outcome.SUSPENDED);
    }

    @Test
    @DisplayName("is refused for a day to come, for a closed enterprise and for a scheme that nobody knows")
    void refused() {
        var id = scene.graded();
        assertThatThrownBy(() -> scene.in(() -> assessments.assess(scene.reviewer(), id, "CR", scene.today().plusDays(1), null)))
                .hasMessage("assessment.future");
        assertThatThrownBy(() -> scene.in(() -> assessments.assess(scene.reviewer(), id, "XX", scene.today(), null)))
                .hasMessage("assessment.no-rulebook");
        scene.bean(EnterpriseRegistry.class).close(scene.reviewer(), id, "停业", 0, null);
        assertThatThrownBy(() -> scene.assess(id)).hasMessage("enterprise.closed");
        assertThat(scene.<List<AssessmentView>>in(() -> batch.assess(AssessmentOccasion.ofRound(scene.reviewer(), "r"),
                schemes.on(TestPeople.WUJIN, "CR", scene.today()).orElseThrow(), scene.today(), List.of(id)))).as("a round leaves it out").isEmpty();
    }

    @Test
    @DisplayName("with a fatal accident is D until a repair is passed, even when the year is over")
    void veto() {
        var id = scene.graded();
        scene.observe(id, "E22", "1", scene.today().minusDays(30));
        var vetoed = scene.assess(id);
        assertThat(vetoed.grade()).isEqualTo(Grade.D);
        assertThat(vetoed.composite()).as("the number itself is not lowered to D").isGreaterThan(new BigDecimal("60"));
        scene.observe(id, "E22", "0", scene.today());
        var later = scene.assess(id);
        assertThat(later.composite()).as("no accident since does not undo the one of the year").isEqualByComparingTo(vetoed.composite());
        over(id);
        var seen = scene.assess(id);
        assertThat(seen.composite()).isEqualByComparingTo(EXAMPLE);
        assertThat(seen.grade()).as("nothing is seen of the accident any more, its veto stands").isEqualTo(Grade.D);
        var repaired = scene.in(() -> assessments.assessRepaired(scene.reviewer(), id, "CR", scene.today(), null));
        assertThat(repaired.grade()).isEqualTo(Grade.B);
        assertThat(assessments.explain(repaired.id()).vetoes()).extracting(VetoLine::stands).containsExactly(false);
        assertThat(assessments.explain(later.id()).grade()).isEqualTo(Grade.D);
        assertThat(scene.assess(id).grade()).as("nobody passed that repair").isEqualTo(Grade.D);
    }

    /** As if the year of the accident had been over yesterday. */
    private void over(String id) {
        jdbc.sql("update credit_observation set evidence_on = ?, valid_from = ? where enterprise_id = ? and code = 'E22' and raw_value = '1'")
                .params(scene.today().minusYears(1), scene.today().minusYears(1), id).update();
    }

    @Test
    @DisplayName("forgets a veto whose cause was a mistake and was corrected, and computes the earlier one with it all the same")
    void mistakenVeto() {
        var id = scene.graded();
        var wrong = scene.observe(id, "E22", "1", scene.today().minusDays(30));
        var vetoed = scene.assess(id);
        scene.observe(id, "E22", "0", scene.today().minusDays(30), wrong);
        assertThat(scene.assess(id).grade()).isEqualTo(Grade.B);
        assertThat(assessments.explain(vetoed.id()).grade()).isEqualTo(Grade.D);
    }

    @Test
    @DisplayName("of many enterprises says what one each would say, and an attempt stores nothing")
    void many() {
        var good = scene.graded();
        var incomplete = scene.incomplete();
        scene.first(good);
        scene.observe(good, "E22", "1", scene.today());
        var scheme = schemes.on(TestPeople.WUJIN, "CR", scene.today()).orElseThrow();
        assertThat(batch.attempt(scheme, scene.today(), List.of(good, incomplete))).extracting(TriedGrade::outcome, TriedGrade::grade, TriedGrade::inForce,
                TriedGrade::direction).containsExactly(tuple(Outcome.GRADED, Grade.D, Grade.B, GradeChange.Direction.DOWN),
                tuple(Outcome.BLOCKED, null, null, GradeChange.Direction.NONE));
        assertThat(jdbc.sql("select count(*) from credit_assessment where enterprise_id in (?, ?)").params(good, incomplete).query(Long.class).single()).isOne();
        var made = scene.<List<AssessmentView>>in(() -> batch.assess(AssessmentOccasion.ofRound(scene.reviewer(), "round"), scheme, scene.today(),
                List.of(incomplete, good)));
        assertThat(made).hasSize(2).allSatisfy(view -> assertThat(view.roundId()).isEqualTo("round"));
        assertThat(jdbc.sql("select count(*) from credit_veto where enterprise_id = ?").param(good).query(Long.class).single()).isOne();
    }
}
