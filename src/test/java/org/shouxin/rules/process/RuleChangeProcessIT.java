package org.shouxin.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.rules.RuleChangeStatus;
import org.shouxin.rules.RuleChanges;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A rule change")
class RuleChangeProcessIT {

    /** Far from the days that other tests decide on. */
    private static final int FAR = 2000;
    private static final String DAYS = "expert.renewal.open-days";
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");
    private static final Map<String, Object> APPROVE = Map.of("outcome", "approve");
    private static final Map<String, Object> REFUSE = Map.of("outcome", "refuse", "reason", "无依据");

    private final Set<String> cases = new TreeSet<>();

    @Autowired
    ProcessSteps process;
    @Autowired
    Cases all;
    @Autowired
    Tasks tasks;
    @Autowired
    People people;
    @Autowired
    Rulebook rulebook;
    @Autowired
    RuleChanges changes;
    @Autowired
    Trail trail;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    RepositoryService repository;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("is proposed, checked and approved, and holds from its day on, for its bureau alone")
    void enacted() {
        var before = latest(DAYS);
        var day = next(DAYS);
        var number = propose("reviewer", DAYS, "60", day);
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        assertThat(latest(DAYS)).as("nothing holds before the approval").isEqualTo(before);
        complete(number, RuleChangeModel.APPROVE_RULE, "manager", APPROVE);

        assertEnd(number, "endEvent_ruleEnacted", RuleChangeStatus.ENACTED);
        var enacted = latest(DAYS);
        assertThat(enacted.value()).isEqualTo("60");
        assertThat(enacted.reference()).isEqualTo(changes.of(number).enactedReference());
        assertThat(enacted.articles()).isEqualTo(before.articles());
        assertThat(enacted.localDefault()).isTrue();
        assertThat(rulebook.on(DAYS, TestPeople.WUJIN, day)).isEqualTo(enacted);
        assertThat(rulebook.on(DAYS, TestPeople.WUJIN, day.minusDays(1)).reference()).isEqualTo(before.reference());
        assertThat(rulebook.on(DAYS, "320411", day).reference()).isEqualTo(DAYS + "@1");
        assertThat(rulebook.on(DAYS, day).reference()).isEqualTo(DAYS + "@1");
        assertThat(rulebook.byReference(enacted.reference())).contains(enacted);
        assertThat(trail.entries(number, 0, 100)).extracting("action")
                .containsSubsequence("rule.proposed", "rule.checked", "rule.decided", "rule.enacted");
    }

    @Test
    @DisplayName("that is returned is revised by whoever proposed it, on the version of that time")
    void returned() {
        var number = propose("reviewer", DAYS, "61", next(DAYS));
        var meanwhile = through(propose("reviewer2", DAYS, "62", next(DAYS)));
        complete(number, RuleChangeModel.CHECK_RULE, "head", Map.of("outcome", "return", "reason", "请写明文号"));
        assertThat(process.openTasks(number)).containsExactly(RuleChangeModel.REVISE_RULE);
        assertThatThrownBy(() -> complete(number, RuleChangeModel.REVISE_RULE, "reviewer", form(DAYS, "62", next(DAYS))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> complete(number, RuleChangeModel.REVISE_RULE, "reviewer", form("expert.test.max.hazard", "29", next(DAYS))))
                .isInstanceOf(InvalidInput.class);
        complete(number, RuleChangeModel.REVISE_RULE, "reviewer", form(DAYS, "63", next(DAYS)));
        assertThat(changes.of(number).baseReference()).isEqualTo(changes.of(meanwhile).enactedReference());
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        complete(number, RuleChangeModel.APPROVE_RULE, "manager", APPROVE);
        assertThat(latest(DAYS).value()).isEqualTo("63");
    }

    @Test
    @DisplayName("refused in the check or by the director leaves the rule as it is")
    void refused() {
        var before = latest(DAYS);
        var first = propose("reviewer", DAYS, "64", next(DAYS));
        complete(first, RuleChangeModel.CHECK_RULE, "head", REFUSE);
        assertEnd(first, "endEvent_ruleRefused", RuleChangeStatus.REFUSED);
        var second = propose("reviewer", DAYS, "64", next(DAYS));
        complete(second, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        complete(second, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
        assertEnd(second, "endEvent_ruleRefused", RuleChangeStatus.REFUSED);
        assertThat(latest(DAYS)).isEqualTo(before);
    }

    @Test
    @DisplayName("is never checked or approved by whoever proposed it, nor approved by whoever checked it")
    void threePeople() {
        var number = propose("head", DAYS, "65", next(DAYS));
        assertThatThrownBy(() -> complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT)).hasMessage("duty.excluded");
        var other = propose("reviewer", DAYS, "65", next(DAYS));
        complete(other, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        assertThatThrownBy(() -> complete(other, RuleChangeModel.APPROVE_RULE, "head", APPROVE)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> complete(other, RuleChangeModel.APPROVE_RULE, "xb.manager", APPROVE)).isInstanceOf(Problem.class);
        complete(other, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({"expert.correction.working-days, 0, rule.integer", "expert.correction.working-days, 61, rule.integer",
            "expert.correction.working-days, 10.5, rule.integer", "expert.correction.working-days, １１, rule.integer",
            "expert.correction.working-days, 10, rule.unchanged", "expert.correction.working-days, 10.0, rule.unchanged",
            "expert.test.pass-mark, 60.55, rule.decimal", "expert.test.pass-mark, -1, rule.decimal", "expert.test.pass-mark, 100.1, rule.decimal",
            "expert.eligibility.education, bachelors, rule.codes", "expert.eligibility.education, doctor master bachelor juniorCollege, rule.unchanged",
            "expert.no-such-rule, 1, rule.unknown"})
    @DisplayName("to a value that the rule cannot take is refused at once")
    void values(String key, String value, String code) {
        assertThat(refusal(key, value, LocalDate.now(clock).plusDays(1))).containsExactly(code);
    }

    @Test
    @DisplayName("never begins in the past nor before the last version")
    void days() {
        var today = LocalDate.now(clock);
        assertThat(refusal("expert.test.max.hazard", "20", today.minusDays(1))).containsExactly("rule.past");
        assertThat(refusal("expert.test.max.hazard", "31", today.minusDays(1))).containsExactly("rule.integer", "rule.past");
        through(propose("reviewer", DAYS, other(DAYS), next(DAYS)));
        assertThat(refusal(DAYS, other(DAYS), latest(DAYS).effectiveFrom())).containsExactly("rule.before-latest");
        all.start(people.actor("reviewer"), RuleChangeModel.PROCESS, form("expert.test.max.hazard", "20", today), null, null);
    }

    @Test
    @DisplayName("approved after its day has passed is not enacted, and can still be refused")
    void late() {
        var number = propose("reviewer", "expert.test.max.interview", "29", LocalDate.now(clock).plusDays(1));
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> complete(number, RuleChangeModel.APPROVE_RULE, "manager", APPROVE)).hasMessage("rule.effective-past");
        assertThat(changes.of(number).status()).as("nothing of the approval stays").isEqualTo(RuleChangeStatus.CHECKED);
        complete(number, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
        assertThat(latest("expert.test.max.interview").bureauId()).isNull();
    }

    @Test
    @DisplayName("that overlaps one enacted meanwhile is refused, and so is one of two approved at the same moment")
    void overlapping() throws Exception {
        var first = checked(other(DAYS));
        var second = checked(other(DAYS));
        var third = checked(other(DAYS));
        var before = latest(DAYS);
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var answers = new ArrayList<String>();
        for (var answer : pool.invokeAll(List.of(racer(first, barrier), racer(second, barrier)))) {
            answers.add(answer.get());
        }
        pool.shutdown();
        assertThat(answers).containsExactlyInAnyOrder("enacted", "rule.base-stale");
        assertThat(latest(DAYS).version()).isEqualTo(before.bureauId() == null ? 1 : before.version() + 1);
        assertThatThrownBy(() -> complete(third, RuleChangeModel.APPROVE_RULE, "manager", APPROVE)).hasMessage("rule.base-stale");
        for (var number : List.of(first, second, third)) {
            if (!process.ended(number)) {
                complete(number, RuleChangeModel.APPROVE_RULE, "manager", REFUSE);
            }
        }
    }

    @AfterAll
    void everyNodeAndFlowPassed() {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(RuleChangeModel.PROCESS).latestVersion().singleResult();
        var model = repository.getBpmnModelInstance(definition.getId());
        var passed = new TreeSet<String>();
        var taken = new TreeSet<String>();
        for (var number : cases) {
            passed.addAll(process.passed(number));
            taken.addAll(jdbc.sql("select distinct f.flow_id from workflow_taken_flow f join workflow_case c"
                    + " on c.process_instance_id = f.process_instance_id where c.case_number = ?").param(number).query(String.class).list());
        }
        assertThat(passed).containsAll(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
        assertThat(taken).containsAll(model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId).toList());
    }

    private Callable<String> racer(String number, CyclicBarrier barrier) {
        var manager = people.actor("manager");
        var task = process.taskOf(number, RuleChangeModel.APPROVE_RULE);
        return () -> {
            barrier.await();
            try {
                tasks.complete(manager, task, APPROVE, null);
                return "enacted";
            } catch (Problem lost) {
                return lost.code();
            }
        };
    }

    private String checked(String value) {
        var number = propose("reviewer", DAYS, value, next(DAYS));
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        return number;
    }

    private String through(String number) {
        complete(number, RuleChangeModel.CHECK_RULE, "head", ACCEPT);
        complete(number, RuleChangeModel.APPROVE_RULE, "manager", APPROVE);
        return number;
    }

    private String propose(String username, String key, String value, LocalDate day) {
        var number = all.start(people.actor(username), RuleChangeModel.PROCESS, form(key, value, day), null, null);
        cases.add(number);
        return number;
    }

    private List<String> refusal(String key, String value, LocalDate day) {
        try {
            propose("reviewer", key, value, day);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.fields().stream().map(InvalidInput.FieldProblem::code).toList();
        }
    }

    private void complete(String number, String step, String username, Map<String, Object> values) {
        tasks.complete(people.actor(username), process.taskOf(number, step), values, null);
    }

    private static Map<String, Object> form(String key, String value, LocalDate day) {
        return new HashMap<>(Map.of("ruleKey", key, "newValue", value, "effectiveFrom", day.toString(), "reason", "武应急〔2026〕12号"));
    }

    private Rule latest(String key) {
        return rulebook.latest(key, TestPeople.WUJIN).orElseThrow();
    }

    private LocalDate next(String key) {
        var far = LocalDate.now(clock).plusDays(FAR);
        var last = latest(key).effectiveFrom();
        return last.isBefore(far) ? far : last.plusDays(1);
    }

    private String other(String key) {
        return String.valueOf(latest(key).asInt() == 70 ? 71 : 70);
    }

    private void assertEnd(String number, String endEvent, RuleChangeStatus status) {
        assertThat(process.endOf(number)).isEqualTo(endEvent);
        assertThat(changes.of(number).status()).isEqualTo(status);
        assertThat(trail.verify(number).intact()).isTrue();
    }
}
