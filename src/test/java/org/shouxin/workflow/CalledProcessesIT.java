package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.FactSheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A process that a case calls")
class CalledProcessesIT {

    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");

    @Autowired
    SystemCases system;
    @Autowired
    Cases cases;
    @Autowired
    Tasks tasks;
    @Autowired
    Errands errands;
    @Autowired
    Returns returns;
    @Autowired
    Diagrams diagrams;
    @Autowired
    Engine engine;
    @Autowired
    ProcessSteps process;
    @Autowired
    WorklistRepair repair;
    @Autowired
    List<ConsistencyCheck> checks;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;
    @Autowired
    People people;
    @LocalServerPort
    int port;

    private final Set<String> numbers = new HashSet<>();
    private Actor reviewer;
    private Actor head;
    private String number;

    private record Whim(String userId) {
    }

    private record Outing(Clock clock) implements CaseStartHandler<Whim> {

        @Override
        public String processKey() {
            return "errand-outing";
        }

        @Override
        public String numberKind() {
            return "OU";
        }

        @Override
        public Set<Role> startableBy() {
            return Set.of();
        }

        @Override
        public Class<Whim> form() {
            return Whim.class;
        }

        @Override
        public CaseOpening open(CaseStart start, Whim whim) {
            return new CaseOpening("an outing", Map.of("dueAt", Date.from(clock.instant().plus(ErrandHandlers.TIME_TO_CHECK)),
                    "initiatorUserId", whim.userId()), Set.of(whim.userId()));
        }
    }

    @BeforeEach
    void begin(@Autowired PlatformTransactionManager transactions) {
        reviewer = people.actor("reviewer");
        head = people.actor("head");
        number = new TransactionTemplate(transactions).execute(status -> system.open(new Outing(clock), reviewer.grants().get(0).bureauId(),
                new Whim(people.actor("requester").userId())));
        numbers.add(number);
    }

    @AfterEach
    void setClock() {
        clock.reset();
    }

    /** Whatever happened to a case, its records agree: all of them stand to the end. */
    @AfterAll
    void agree() {
        assertThat(numbers).isNotEmpty();
        assertThat(repair.differences()).noneMatch(difference -> numbers.contains(difference.caseNumber()));
        assertThat(checks.stream().flatMap(check -> check.check().stream())).noneMatch(finding -> numbers.contains(finding.caseNumber()));
        assertThat(numbers).allMatch(one -> trail.verify(one).intact());
    }

    @Test
    @DisplayName("works under the case's number, by its own forms and handlers, and the case ends with its caller alone")
    void oneCase() {
        var first = errands.open(number);
        assertThat(first).matches(task -> task.processKey().equals("errand") && task.taskKey().equals("userTask_checkErrand"));
        var view = tasks.view(reviewer, first.taskId(), Locale.ENGLISH);
        assertThat(view.values()).containsEntry("score", 60);
        assertThat(view.facts().sections()).extracting(FactSheet.Section::titleKey).containsExactly("process.errand");
        runErrand();
        assertThat(cases.find(reviewer, number)).matches(open -> open.state().equals("OPEN") && open.processKey().equals("errand-outing"));
        assertThat(process.facts(number)).containsEntry("firstOutcome", "accept");
        runErrand();
        assertThat(cases.find(reviewer, number)).matches(ended -> ended.state().equals("ENDED") && ended.outcome().equals("endEvent_over"));
        assertThat(trail.entries(number, 0, 100)).filteredOn(entry -> entry.action().equals("case.ended")).hasSize(1);
        assertThat(engine.runs(number)).extracting(Engine.Run::processKey, Engine.Run::root, Engine.Run::open).containsExactly(
                tuple("errand-outing", true, false), tuple("errand", false, false),
                tuple("errand", false, false));
    }

    @Test
    @DisplayName("shows its facts and its diagram on the page of the case, each call one")
    void shown() {
        runErrand();
        var called = diagrams.called(cases.find(reviewer, number), Locale.ENGLISH);
        assertThat(called).extracting(Diagrams.Called::open).containsExactly(false, true);
        assertThat(called.get(0).diagram().completed()).contains("endEvent_done");
        assertThat(diagrams.of(reviewer, number, 0, Locale.ENGLISH).current()).containsExactly("callActivity_secondErrand");
        assertThat(diagrams.of(reviewer, number, 2, Locale.ENGLISH).current()).containsExactly("userTask_checkErrand");
        assertThatThrownBy(() -> diagrams.of(reviewer, number, 3, Locale.ENGLISH)).hasMessage("process.unknown");
        assertThatThrownBy(() -> diagrams.of(reviewer, number, -1, Locale.ENGLISH)).hasMessage("process.unknown");
        assertThatThrownBy(() -> diagrams.of(people.actor("xb.reviewer"), number, 1, Locale.ENGLISH)).hasMessage("case.unknown");
        for (var process : List.of("errand", "errand-outing")) {
            assertThat(cases.list(reviewer, new CaseQuery(process, "OPEN", number, null, 20)).items()).extracting(CaseView::number).containsExactly(number);
        }
        assertThat(cases.list(reviewer, new CaseQuery("director-meeting", null, number, null, 20)).items()).isEmpty();
        assertThat(cases.facts(reviewer, number).sections()).extracting(FactSheet.Section::titleKey).containsExactly("process.errand");
        var visitor = Visitor.as(port, "reviewer");
        assertThat(visitor.get("/cases/" + number).body()).contains("diagram.json?part=1", "diagram.json?part=2").doesNotContain("diagram.json?part=3");
        assertThat(visitor.get("/cases/" + number + "/diagram.json?part=2").body()).contains("userTask_checkErrand");
        assertThat(visitor.get("/cases/" + number + "/diagram.json?part=9").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("goes one step back within itself, and not to the like step of an earlier call")
    void wayBack() {
        runErrand();
        assertThat(returns.of(head, errands.open(number))).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        tasks.complete(people.actor("reviewer2"), errands.open(number).taskId(), ACCEPT, null);
        returns.giveBack(head, errands.open(number).taskId(), "a page is missing", null);
        assertThat(errands.open(number)).matches(task -> task.taskKey().equals("userTask_checkErrand")
                && people.actor("reviewer2").userId().equals(task.assignee()));
    }

    @Test
    @DisplayName("is ended by its own timer, and the case goes on")
    void timer() {
        process.strike(number, "boundaryTimer_overdue");
        assertThat(errands.tasks(number)).extracting(WorkItem::state).containsExactlyInAnyOrder("CANCELLED", "OPEN");
        assertThat(cases.find(reviewer, number).state()).isEqualTo("OPEN");
    }

    @Test
    @DisplayName("that lost the number of its case is named by the check")
    void otherNumber(@Autowired DataSource database) {
        var instance = engine.runs(number).get(1).processInstanceId();
        var damage = new Damage(database).change("ACT_RU_EXECUTION", "BUSINESS_KEY_", Ids.next(), "ID_ = ?", instance);
        try {
            assertThat(checks.stream().flatMap(check -> check.check().stream())).anyMatch(finding -> finding.code().equals("instance.other-case")
                    && finding.caseNumber().equals(number) && finding.detail().equals(instance));
        } finally {
            damage.undo();
        }
    }

    @RepeatedTest(3)
    @DisplayName("takes of two completions at once exactly one")
    void raced() {
        var task = errands.open(number).taskId();
        assertThat(AtOnce.run(() -> tasks.complete(reviewer, task, ACCEPT, null),
                () -> tasks.complete(people.actor("reviewer2"), task, ACCEPT, null)).refusals()).hasSize(1);
        assertThat(errands.tasks(number)).hasSize(2);
    }

    private void runErrand() {
        tasks.complete(reviewer, errands.open(number).taskId(), ACCEPT, null);
        tasks.complete(head, errands.open(number).taskId(), Map.of(), null);
    }
}
