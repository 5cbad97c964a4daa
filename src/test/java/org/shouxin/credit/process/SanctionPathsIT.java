package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.Assessments;
import org.shouxin.credit.Departments;
import org.shouxin.credit.SanctionMeasure;
import org.shouxin.credit.Sanctions;
import org.shouxin.credit.Verdict;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Grade;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Drives the product through every way that the model has, with everything real, and at each place where the case waits tries to
 * impose a sanction and to decide on one.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("While an objection period is open, on every way of a downgrade,")
class SanctionPathsIT extends DowngradeScene {

    private static final String OPEN = "sanction.window-open";
    private static final String EARLY = "downgrade.step";

    @Autowired
    Sanctions sanctions;
    @Autowired
    ModelCoverage coverage;

    private final Set<String> tried = new TreeSet<>();
    private final Set<String> heard = new TreeSet<>();
    private Departments departments;
    private boolean closed;

    static Stream<List<String>> paths() {
        return DowngradePaths.ofFile().all().stream();
    }

    @ParameterizedTest(name = "way {index}")
    @MethodSource("paths")
    @DisplayName("no sanction starts")
    void noSanction(List<String> path) {
        closed = false;
        heard.clear();
        departments = departments == null ? new Departments(product) : departments;
        var enterprise = sound(path.contains("flow_contactAccount_no") ? "" : "enterprise");
        var rows = fall(enterprise, target(path));
        var number = open(enterprise);
        listen(enterprise);
        for (var at = 0; at < path.size(); at++) {
            if (step(number, enterprise, rows, path, at)) {
                listen(enterprise);
            }
        }
        assertThat(process.endOf(number)).isEqualTo(path.get(path.size() - 1));
        assertThat(process.passed(number)).as("the way that was meant").containsAll(path.stream().filter(id -> !id.startsWith("flow_")).toList());
        assertThat(sanctions.holding(enterprise).isEmpty()).isEqualTo(!path.contains("serviceTask_imposeSanctions"));
        assertThat(heard).as("heard once it was imposed").isEqualTo(path.contains("serviceTask_imposeSanctions") ? Set.of("S01", "S02") : Set.of());
    }

    /** Departments go on from where they stopped; a sanction they hear of is one that was imposed. */
    private void listen(String enterprise) {
        var told = Set.of("market-regulation", "banking").stream().flatMap(one -> departments.hear(one, code(enterprise)).stream())
                .flatMap(one -> Departments.sanctions(one).stream()).toList();
        if (sanctions.holding(enterprise).isEmpty()) {
            assertThat(told).as("nothing was imposed").isEmpty();
        }
        heard.addAll(told);
    }

    @Test
    @DisplayName("none starts either once the grade is repaired: the manager can only refrain")
    void repaired() {
        var number = undisputed(Grade.D);
        decide(number, "approve");
        interview(number, false);
        var enterprise = view(number).enterpriseId();
        grading.in(() -> {
            var assessed = product.getBean(Assessments.class).assessRepaired(grading.reviewer(), enterprise, "CR", today(), null);
            grades.repaired(grading.reviewer(), enterprise, assessed.id(), null, today());
            return assessed;
        });
        assertThatThrownBy(() -> sanction(number, "impose")).isInstanceOf(Refused.class).hasMessage("sanction.not-in-force");
        assertThat(sanctions.ofCase(number)).isEmpty();
        sanction(number, "refrain");
        assertThat(process.endOf(number)).isEqualTo("endEvent_notRectified");
        assertThat(sanctions.holding(enterprise)).isEmpty();
    }

    /** @return whether anything was done: what the product itself goes through happens within the step before */
    private boolean step(String number, String enterprise, Map<String, String> rows, List<String> path, int at) {
        switch (path.get(at)) {
            case "userTask_serveDowngradeNotice" -> {
                nothingMayBeImposed(number, OPEN);
                serve(number, today());
            }
            case "boundaryTimer_objectionPeriodOver" -> {
                nothingMayBeImposed(number, OPEN);
                over(number);
                closed = true;
            }
            case "userTask_fileObjection" -> {
                nothingMayBeImposed(number, OPEN);
                complete(number, DowngradeModel.FILE_OBJECTION, "enterprise", Map.of("statement", "检查记录与事实不符"));
            }
            case "userTask_recordObjection" -> {
                nothingMayBeImposed(number, OPEN);
                object(number);
            }
            case "userTask_reviewObjection" -> {
                nothingMayBeImposed(number, OPEN);
                if (path.contains("flow_rescored_notLower")) {
                    mend(enterprise, rows);
                }
                review(number, "accept");
                closed = true;
            }
            case "userTask_decideDowngrade" -> {
                nothingMayBeImposed(number, EARLY);
                decide(number, path.contains("flow_downgradeDecision_approve") ? "approve" : "refuse");
            }
            case "callActivity_holdInterview" -> {
                nothingMayBeImposed(number, EARLY);
                interview(number, path.contains("flow_interviewOutcome_passed"));
            }
            case "userTask_reinspectEnterprise" -> {
                nothingMayBeImposed(number, EARLY);
                reinspect(number, path.contains("flow_reinspection_passed") ? "passed" : "failed");
            }
            case "userTask_decideSanctions" -> {
                assertThat(closed).as("the period is over").isTrue();
                sanction(number, path.contains("flow_sanctionDecision_impose") ? "impose" : "refrain");
            }
            default -> {
                assertThat(path.get(at)).as("nothing waits here").doesNotStartWith("userTask_");
                return false;
            }
        }
        return true;
    }

    private void nothingMayBeImposed(String number, String code) {
        tried.addAll(process.waitsAt(number));
        var task = new TaskCompletion("none", number, "320412", people.actor("manager"), null);
        assertThat(refusal(() -> sanctions.imposeSanctions(number))).isEqualTo(code);
        assertThat(refusal(() -> sanctions.decideSanctions(task, Verdict.IMPOSE, Set.of(SanctionMeasure.BLACKLIST), "逾期未整改"))).isEqualTo(code);
        assertThat(sanctions.ofCase(number)).isEmpty();
    }

    private String refusal(Runnable verb) {
        try {
            grading.in(() -> {
                verb.run();
                return "";
            });
            return "nothing refused it";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    /** The grade that leads this way. */
    private static Grade target(List<String> path) {
        if (path.contains("flow_interviewNeeded_no")) {
            return Grade.B;
        }
        return path.contains("flow_gradeD_yes") ? Grade.D : Grade.C;
    }

    @AfterAll
    void everyNodeAndFlowPassed() {
        coverage.assertWhole(DowngradeModel.PROCESS, cases);
        assertThat(tried).as("where the case waits").contains(DowngradeModel.SERVE_NOTICE, DowngradeModel.FILE_OBJECTION, DowngradeModel.RECORD_OBJECTION,
                DowngradeModel.REVIEW_OBJECTION, DowngradeModel.DECIDE_DOWNGRADE, "callActivity_holdInterview", DowngradeModel.REINSPECT_ENTERPRISE);
    }
}
