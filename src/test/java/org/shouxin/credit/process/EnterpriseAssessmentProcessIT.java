package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.credit.AssessmentConclusions;
import org.shouxin.credit.AssessmentStatus;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.GradeChange.State;
import org.shouxin.credit.GradeView;
import org.shouxin.credit.Grades;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Problem;
import org.shouxin.rules.Recomputation;
import org.shouxin.scoring.Grade;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The assessment of an enterprise")
class EnterpriseAssessmentProcessIT {

    private static final String SUPPLY = AssessmentModel.SUPPLY_OBSERVATIONS;
    private static final String CONFIRM = AssessmentModel.CONFIRM_ASSESSMENT;

    @Autowired
    ApplicationContext product;
    @Autowired
    Grades grades;
    @Autowired
    AssessmentConclusions conclusions;
    @Autowired
    Recomputation recomputation;
    @Autowired
    WorkingDays workingDays;
    @Autowired
    Tasks tasks;
    @Autowired
    Trail trail;
    @Autowired
    ModelCoverage coverage;
    private GradingSteps steps;

    @BeforeAll
    void steps() {
        steps = new GradingSteps(product);
    }

    @Test
    @DisplayName("scores what is known, is confirmed by a second person and puts the first grade in force")
    void first() {
        var id = steps.scene.graded();
        var number = steps.open("reviewer", id);
        assertThat(number).matches("320412-EA-\\d{4}-\\d{4,}");
        assertThat(steps.process.openTasks(number)).containsExactly(CONFIRM);
        assertThat(grades.current(id)).as("nothing is in force before somebody confirms").isEmpty();
        steps.confirm(number);

        assertEnd(number, "endEvent_graded", AssessmentStatus.GRADED);
        assertThat(grades.current(id)).get().extracting(GradeView::grade, GradeView::caseNumber).containsExactly(Grade.B, number);
        assertThat(recomputation.of(steps.people().actor("auditor"), number)).extracting("kind", "stored").contains(tuple("assessment", List.of("75.25", "B")));
        assertThat(trail.entries(number, 0, 100)).extracting("action").containsSubsequence("assessment.requested", "assessment.computed",
                "assessment.confirmed", "assessment.compared", "assessment.concluded");
    }

    @Test
    @DisplayName("asks for what is missing, takes it row by row, and what is returned is verified and scored anew")
    void supplied() {
        var id = steps.scene.incomplete();
        var number = steps.open("reviewer", id);
        assertThat(steps.process.openTasks(number)).containsExactly(SUPPLY);
        var due = workingDays.after(steps.scene.today(), 10).due();
        assertThat(steps.process.dueOf(number, AssessmentModel.SUPPLY_OVERDUE)).isEqualTo(due.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        var asked = tasks.view(steps.people().actor("reviewer"), steps.process.taskOf(number, SUPPLY), Locale.ENGLISH).values().get("observations");
        assertThat(asked).asInstanceOf(InstanceOfAssertFactories.LIST).singleElement().extracting("code").isEqualTo("E22");

        assertThatThrownBy(() -> supply(number, "x", steps.scene.today())).isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                .extracting(FieldProblem::path).containsExactly("observations[0].value"));
        assertThatThrownBy(() -> supply(number, "0", null)).isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                .extracting(FieldProblem::path).containsExactly("observations[0].evidenceOn"));
        assertThatThrownBy(() -> supply(number, "", null)).isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                .extracting(FieldProblem::code).containsExactly("supply.nothing"));
        supply(number, "0", steps.scene.today());
        assertThat(steps.process.openTasks(number)).containsExactly(CONFIRM);

        assertThatThrownBy(() -> steps.complete(number, CONFIRM, "reviewer2", Map.of("outcome", "return"))).isInstanceOf(InvalidInput.class);
        steps.complete(number, CONFIRM, "reviewer2", Map.of("outcome", "return", "reason", "请核实隐患数"));
        steps.scene.correct(id, "E10", "9", steps.scene.today());
        steps.complete(number, SUPPLY, "reviewer", Map.of("observations", List.of(), "restUnavailable", false));
        steps.confirm(number);
        assertEnd(number, "endEvent_graded", AssessmentStatus.GRADED);
        assertThat(grades.current(id)).get().extracting(GradeView::composite).isEqualTo(new BigDecimal("79.75"));
    }

    @Test
    @DisplayName("goes on without what nobody supplied, and without what has to be known ends without a grade")
    void overdue() {
        var number = steps.open("reviewer", steps.scene.incomplete());
        steps.process.strike(number, AssessmentModel.SUPPLY_OVERDUE);
        assertEnd(number, "endEvent_ungraded", AssessmentStatus.UNGRADED);
        var other = steps.open("reviewer", steps.scene.incomplete());
        steps.complete(other, SUPPLY, "reviewer", Map.of("observations", List.of(), "restUnavailable", true));
        assertEnd(other, "endEvent_ungraded", AssessmentStatus.UNGRADED);
        var closed = steps.scene.incomplete();
        var third = steps.open("reviewer", closed);
        product.getBean(EnterpriseRegistry.class).close(steps.people().actor("head"), closed, "停业", 0, null);
        steps.process.strike(third, AssessmentModel.SUPPLY_OVERDUE);
        assertEnd(third, "endEvent_ungraded", AssessmentStatus.UNGRADED);
    }

    @Test
    @DisplayName("of an enterprise on the list of the dishonest suspends its grade")
    void suspended() {
        var id = steps.scene.graded();
        steps.assessed(id);
        steps.scene.observe(id, "E19", "listed", steps.scene.today());
        var number = steps.open("reviewer", id);
        assertEnd(number, "endEvent_suspended", AssessmentStatus.SUSPENDED);
        assertThat(grades.current(id)).get().extracting(GradeView::grade, GradeView::cause).containsExactly(null, GradeView.Cause.SUSPENSION);
    }

    @Test
    @DisplayName("leaves the same grade as it is, and a worse one becomes a change that is decided in a case of its own")
    void compared() {
        var id = steps.scene.graded();
        steps.assessed(id);
        assertEnd(steps.assessed(id), "endEvent_unchanged", AssessmentStatus.UNCHANGED);
        assertThat(grades.history(id)).hasSize(1);
        steps.scene.observe(id, "E22", "1", steps.scene.today());
        var number = steps.assessed(id);
        assertEnd(number, "endEvent_changeOpened", AssessmentStatus.CHANGE_OPENED);
        assertThat(grades.current(id)).get().extracting(GradeView::grade).as("the grade in force stays until it is decided").isEqualTo(Grade.B);
        var change = grades.change(conclusions.of(number).changeId());
        assertThat(change.state()).isIn(State.PROPOSED, State.OPEN);
        var noted = steps.assessed(id);
        assertEnd(noted, "endEvent_unchanged", AssessmentStatus.UNCHANGED);
        assertThat(grades.change(change.id()).newerAssessmentId()).isEqualTo(conclusions.of(noted).assessmentId());
    }

    @Test
    @DisplayName("is confirmed by a reviewer, but not by one who asked for it or supplied the data, nor when it is out of date")
    void duties() {
        var id = steps.scene.incomplete();
        var number = steps.open("reviewer2", id);
        supply(number, "0", steps.scene.today());
        assertThat(refusal(number, "reviewer2")).as("asked for it").isEqualTo("duty.excluded");
        assertThat(refusal(number, "reviewer")).as("supplied the data").isEqualTo("duty.excluded");
        assertThat(refusal(number, "head")).as("is no reviewer").isEqualTo("task.not-in-your-groups");
        var stale = steps.scene.graded();
        var open = steps.open("reviewer", stale);
        steps.scene.observe(stale, "C01", "61", steps.scene.today());
        steps.scene.assess(stale);
        assertThatThrownBy(() -> steps.confirm(open)).hasMessage("assessment.stale");
    }

    @Test
    @DisplayName("is opened for an enterprise of the bureau that does business, for a day that was, and once at a time")
    void opening() {
        var id = steps.scene.graded();
        var code = steps.code(id);
        var today = steps.scene.today();
        assertThat(refused(form("91320412MA0000000X", today))).containsExactly("assessment.enterprise");
        assertThat(refused(form(code, today.plusDays(1)))).containsExactly("assessment.future");
        var both = AtOnce.call(() -> steps.open("reviewer", id), () -> steps.open("reviewer2", id));
        assertThat(both.codes()).containsExactly("input.invalid");
        assertThat(refused(form(code, today))).containsExactly("assessment.open");
        steps.confirm(both.answers().get(0));
        assertThat(refused(form(code, today.minusDays(1)))).containsExactly("assessment.older");
        product.getBean(EnterpriseRegistry.class).close(steps.people().actor("head"), id, "停业", 0, null);
        assertThat(refused(form(code, today))).containsExactly("assessment.closed");
        assertThatThrownBy(() -> steps.open("manager", form(code, today))).isInstanceOf(Problem.class);
    }

    @AfterAll
    void everyNodeAndFlowPassed() {
        coverage.assertWhole(AssessmentModel.PROCESS, steps.cases);
    }

    private void supply(String number, String value, LocalDate evidence) {
        var row = new HashMap<String, Object>(Map.of("code", "E22", "indicator", "x", "value", value, "source", "区应急局事故台账"));
        if (evidence != null) {
            row.put("evidenceOn", evidence.toString());
        }
        steps.complete(number, SUPPLY, "reviewer", Map.of("observations", List.of(row), "restUnavailable", false));
    }

    private String refusal(String number, String username) {
        try {
            steps.complete(number, CONFIRM, username, Map.of("outcome", "confirm"));
            return null;
        } catch (Problem refusal) {
            return refusal.code();
        }
    }

    private static Map<String, Object> form(String code, LocalDate asOf) {
        return Map.of("creditCode", code, "asOf", asOf.toString());
    }

    private List<String> refused(Map<String, Object> form) {
        try {
            steps.open("reviewer", form);
            return List.of();
        } catch (InvalidInput refusal) {
            return refusal.fields().stream().map(FieldProblem::code).toList();
        }
    }

    private void assertEnd(String number, String endEvent, AssessmentStatus status) {
        assertThat(steps.process.endOf(number)).isEqualTo(endEvent);
        assertThat(conclusions.of(number).status()).isEqualTo(status);
        assertThat(trail.verify(number).intact()).isTrue();
    }
}
