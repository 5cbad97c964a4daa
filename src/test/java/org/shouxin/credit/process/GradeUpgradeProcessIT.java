package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.credit.AssessmentConclusions;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.GradeChange.State;
import org.shouxin.credit.GradeView;
import org.shouxin.credit.Grades;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.credit.Upgrades;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.scoring.Grade;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The upgrade of an enterprise")
class GradeUpgradeProcessIT {

    private static final String RECORD = UpgradeModel.RECORD_OBJECTION;
    private static final String JUDGE = UpgradeModel.JUDGE_OBJECTION;

    @Autowired
    ApplicationContext product;
    @Autowired
    Grades grades;
    @Autowired
    AssessmentConclusions conclusions;
    @Autowired
    Upgrades upgrades;
    @Autowired
    WorkingDays workingDays;
    @Autowired
    Tasks tasks;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ModelCoverage coverage;
    private GradingSteps steps;
    private String enterprise;

    @BeforeAll
    void steps() {
        steps = new GradingSteps(product);
    }

    @Test
    @DisplayName("is told to the public, waits five working days and those of the desk, is assessed once more and takes effect")
    void upgraded() {
        var number = proposed();
        assertThat(steps.process.openTasks(number)).containsExactly(RECORD);
        var due = workingDays.after(steps.scene.today(), 5).due();
        var desk = workingDays.after(due, 2).due();
        assertThat(steps.process.dueOf(number, UpgradeModel.NOTICE_ENDED)).as("what came on the last day may be taken down until then")
                .isEqualTo(desk.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(jdbc.sql("select facts from notices_announcement where case_number = ?").param(number).query(String.class).single())
                .contains("\"A\"", due.toString(), steps.code(enterprise));
        assertThat(grades.current(enterprise)).get().extracting(GradeView::grade).as("nothing is in force before the notice is over").isEqualTo(Grade.B);
        steps.process.strike(number, UpgradeModel.NOTICE_ENDED);

        assertEnd(number, "endEvent_upgraded", State.EFFECTIVE);
        assertThat(grades.current(enterprise)).get().extracting(GradeView::grade, GradeView::cause, GradeView::caseNumber)
                .containsExactly(Grade.A, GradeView.Cause.UPGRADE, number);
        assertThat(jdbc.sql("select facts from notices_announcement where case_number = ? and kind = 'grade-upgraded' and withdrawn_at is null").param(number)
                .query(String.class).single()).as("the public is told what came of it").contains("\"A\"", steps.scene.today().toString());
        assertThat(trail.entries(number, 0, 100)).extracting("action").containsSubsequence("upgrade.proposed", "announcement.published",
                "upgrade.notice-published", "assessment.computed", "upgrade.effective");
    }

    @Test
    @DisplayName("that is no longer better when the notice is over is withdrawn")
    void noLongerBetter() {
        var number = proposed();
        steps.scene.observe(enterprise, "E22", "1", steps.scene.today());
        steps.process.strike(number, UpgradeModel.NOTICE_ENDED);
        assertEnd(number, "endEvent_withdrawn", State.WITHDRAWN);
        assertThat(grades.history(enterprise)).hasSize(1);
        steps.scene.regrade();
        assertThat(jdbc.sql("select concat(direction, ' ', to_grade, ' ', state) from credit_grade_change where open_marker = ?").param(enterprise)
                .query(String.class).list()).as("what was found instead has its case").containsExactly("DOWN D OPEN");
        assertThat(jdbc.sql("select count(*) from notices_announcement where case_number = ? and withdrawn_at is null").param(number).query(Long.class)
                .single()).as("what was announced is taken back").isZero();
        var closed = proposed();
        product.getBean(EnterpriseRegistry.class).close(steps.people().actor("head"), enterprise, "停业", 0, null);
        steps.process.strike(closed, UpgradeModel.NOTICE_ENDED);
        assertEnd(closed, "endEvent_withdrawn", State.WITHDRAWN);
    }

    @Test
    @DisplayName("takes effect at the grade the public was told of, also when a better one is found, and tells the enterprise nothing of who objected")
    void atMostAnnounced() {
        var values = new LinkedHashMap<>(CreditExample.VALUES);
        values.putAll(Map.of("E01", "50", "E09", "none", "E10", "20", "E17", "0", "E24", "0", "E05", "yes"));
        enterprise = steps.scene.known(SampleEnterprise.of("enterprise"), values);
        steps.assessed(enterprise);
        assertThat(grades.current(enterprise)).get().extracting(GradeView::grade).isEqualTo(Grade.C);
        var number = proposed(Map.of("E01", "96", "E09", "implemented", "E10", "12"), Grade.B);
        object(number, steps.scene.today());
        assertThat(seen("enterprise", number)).as("the enterprise does not learn who objected").contains("page.grading.objections")
                .doesNotContain("陈", "重大隐患");
        assertThat(seen("auditor", number)).contains("陈**", "重大隐患");
        steps.complete(number, JUDGE, "head", Map.of("outcome", "dismiss", "reason", "经查不属实"));
        steps.scene.correct(enterprise, "E10", "5", steps.scene.today());
        assertThat(steps.scene.assess(enterprise).grade()).isEqualTo(Grade.A);
        steps.process.strike(number, UpgradeModel.NOTICE_ENDED);
        assertEnd(number, "endEvent_upgraded", State.EFFECTIVE);
        assertThat(grades.current(enterprise)).get().extracting(GradeView::grade).isEqualTo(Grade.B);
        assertThat(jdbc.sql("select facts from notices_notice where case_number = ?").param(number).query(String.class).list())
                .as("a notice outlives a repair and tells no grade").isNotEmpty().noneMatch(facts -> facts.contains("grade"));
    }

    @Test
    @DisplayName("goes on after an objection that is dismissed, and is withdrawn after one that is upheld")
    void objections() {
        var number = proposed();
        assertThatThrownBy(() -> object(number, steps.scene.today().plusDays(1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> object(number, steps.scene.today().minusDays(1))).as("before the notice stood").isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.fields()).extracting("path", "code").containsExactly(tuple("receivedOn", "objection.notice")));
        object(number, steps.scene.today());
        assertThatThrownBy(() -> steps.complete(number, JUDGE, "head", Map.of("outcome", "dismiss", "reason", " "))).isInstanceOf(InvalidInput.class);
        steps.complete(number, JUDGE, "head", Map.of("outcome", "dismiss", "reason", "经查不属实"));
        assertThat(steps.process.openTasks(number)).containsExactly(RECORD);
        assertThat(steps.process.dueOf(number, UpgradeModel.NOTICE_ENDED)).as("the notice ends when it would have").isNotNull();
        object(number, steps.scene.today());
        steps.complete(number, JUDGE, "head", Map.of("outcome", "uphold", "reason", "隐患整改不实"));

        assertEnd(number, "endEvent_withdrawn", State.WITHDRAWN);
        assertThat(upgrades.objections(number)).extracting("round", "objector", "outcome").containsExactly(
                tuple(2, "陈**", "uphold"), tuple(1, "陈**", "dismiss"));
        assertThat(jdbc.sql("select objector from credit_public_objection where case_number = ?").param(number).query(String.class).list())
                .allSatisfy(stored -> assertThat(stored).doesNotContain("陈"));
        assertThat(grades.current(enterprise)).get().extracting(GradeView::grade).isEqualTo(Grade.B);
    }

    @Test
    @DisplayName("takes down an objection that came while another was judged, also when that one is dismissed after the end of the notice")
    void meanwhile() {
        var number = proposed();
        var received = steps.scene.today();
        object(number, received);
        var clock = product.getBean(MovableClock.class);
        clock.advance(Duration.ofDays(20));
        try {
            var judged = steps.scene.today();
            steps.complete(number, JUDGE, "head", Map.of("outcome", "dismiss", "reason", "经查不属实"));
            var until = workingDays.after(judged, 2).due();
            assertThat(steps.process.dueOf(number, UpgradeModel.NOTICE_ENDED)).isEqualTo(until.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
            assertThat(trail.entries(number, 0, 100)).filteredOn(entry -> entry.action().equals("upgrade.objection-judged")).singleElement()
                    .satisfies(entry -> assertThat(entry.toString()).contains("credit.public-objection.desk-working-days@1", until.toString()));
            object(number, received.plusDays(1));
            steps.complete(number, JUDGE, "head", Map.of("outcome", "uphold", "reason", "隐患整改不实"));
        } finally {
            clock.reset();
        }
        assertEnd(number, "endEvent_withdrawn", State.WITHDRAWN);
        assertThat(upgrades.objections(number)).hasSize(2);
    }

    @Test
    @DisplayName("shows what it rests on, and the objection is not judged by whoever took it down")
    void duties() {
        var number = proposed();
        var facts = tasks.view(steps.people().actor("reviewer"), steps.process.taskOf(number, RECORD), Locale.ENGLISH);
        assertThat(facts.toString()).contains("/credit/assessments/");
        object(number, steps.scene.today());
        assertThatThrownBy(() -> steps.complete(number, JUDGE, "reviewer", Map.of("outcome", "dismiss", "reason", "x"))).isInstanceOf(Problem.class);
        steps.complete(number, JUDGE, "head", Map.of("outcome", "uphold", "reason", "x"));
    }

    @AfterAll
    void everyNodeAndFlowPassed() {
        coverage.assertWhole(UpgradeModel.PROCESS, steps.cases);
    }

    /** The case of an enterprise with grade B that was found better since. */
    private String proposed() {
        enterprise = steps.scene.graded();
        steps.assessed(enterprise);
        return proposed(Map.of("E09", "implemented", "E10", "2", "C05", "yes", "C12", "95", "E24", "0", "E01", "99", "E17", "0", "E05", "yes"), Grade.A);
    }

    private String proposed(Map<String, String> better, Grade to) {
        better.forEach((code, value) -> steps.scene.correct(enterprise, code, value, steps.scene.today().minusDays(1)));
        var assessment = steps.assessed(enterprise);
        assertThat(steps.process.endOf(assessment)).isEqualTo("endEvent_changeOpened");
        var change = grades.change(conclusions.of(assessment).changeId());
        assertThat(change.to()).isEqualTo(to);
        var number = change.caseNumber();
        assertThat(number).matches("320412-GU-\\d{4}-\\d{4,}");
        steps.cases.add(number);
        return number;
    }

    private String seen(String username, String number) {
        return product.getBean(Cases.class).facts(steps.people().actor(username), number).sections().toString();
    }

    private void object(String number, LocalDate received) {
        steps.complete(number, RECORD, "reviewer", Map.of("objector", "陈国强", "receivedOn", received.toString(), "content", "该企业仍有重大隐患"));
    }

    private void assertEnd(String number, String endEvent, State state) {
        assertThat(steps.process.endOf(number)).isEqualTo(endEvent);
        assertThat(grades.changeOf(number).state()).isEqualTo(state);
        assertThat(trail.verify(number).intact()).isTrue();
    }
}
