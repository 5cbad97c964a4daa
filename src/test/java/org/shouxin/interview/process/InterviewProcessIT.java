package org.shouxin.interview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.interview.InterviewFile;
import org.shouxin.interview.InterviewStatus;
import org.shouxin.interview.InterviewView;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.SystemCases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An interview")
class InterviewProcessIT {

    private static final String HOLD = "userTask_holdInterview";
    private static final String VERIFY = "userTask_verifyRectification";

    @Autowired
    ProcessSteps process;
    @Autowired
    Tasks tasks;
    @Autowired
    Cases cases;
    @Autowired
    InterviewFile file;
    @Autowired
    Documents documents;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    List<ConsistencyCheck> checks;

    private final List<String> numbers = new ArrayList<>();
    private InterviewSteps steps;

    @BeforeEach
    void steps(@Autowired SystemCases system, @Autowired PlatformTransactionManager transactions, @Autowired Clock now) {
        steps = new InterviewSteps(system, tasks, process, people, transactions, now);
    }

    @AfterEach
    void setClock() {
        clock.reset();
    }

    /** Whatever way a case went, its records agree: all of them stand to the end. */
    @AfterAll
    void agree() {
        assertThat(checks.stream().flatMap(check -> check.check().stream())).noneMatch(finding -> numbers.contains(finding.caseNumber()));
        numbers.forEach(number -> assertThat(trail.verify(number).intact()).isTrue());
    }

    /** Each test by itself shows one way; all of them together must have taken every one. */
    @AfterAll
    void whole(@Autowired ModelCoverage coverage) {
        coverage.assertWhole("interview", numbers);
    }

    @Test
    @DisplayName("without anything to rectify is passed when it is held, and leaves notice and signed minutes among the files")
    void passedAtOnce() {
        var number = steps.schedule(call(null));
        assertThat(papers(number)).containsExactly("interview-notice");
        steps.hold(number);
        assertEnded(number, "passed", "endEvent_interviewPassed");
        assertThat(papers(number)).containsExactly("interview-notice", "interview-minutes");
        assertThat(file.of(number)).singleElement().matches(view -> view.status() == InterviewStatus.PASSED && view.attendees().size() == 2);
        assertThat(trail.entries(number, 0, 100)).extracting(entry -> entry.action()).containsSubsequence("interview.opened", "interview.scheduled",
                "interview.noticed", "interview.held", "interview.passed", "case.ended");
    }

    @Test
    @DisplayName("is told to the interviewee, who sees the case, hands in evidence, and judges nothing in it")
    void interviewee() {
        var number = steps.schedule(call("applicant"));
        var applicant = people.actor("applicant");
        assertThat(cases.find(applicant, number).subject()).contains("化工");
        assertThat(jdbc.sql("select template from notices_notice where case_number = ? and recipient_id = ?").params(number, applicant.userId())
                .query(String.class).list()).containsExactly("interview.scheduled");
        steps.hold(number, "修复围堰", "补训班组长");
        var task = process.taskOf(number, "userTask_submitEvidence");
        var view = tasks.view(applicant, task, Locale.ENGLISH);
        assertThat(view.facts().sections()).extracting(section -> section.titleKey()).contains("page.interview.title", "page.interview.items");
        assertThat(view.item().dueAt()).isAfter(clock.instant());
        steps.complete("applicant", number, "userTask_submitEvidence", Map.of("evidence", "两项均已完成"));
        steps.verify(number, "passed");
        assertEnded(number, "passed", "endEvent_interviewPassed");
        assertThat(jdbc.sql("select count(*) from identity_duty where case_number = ? and person_id = ? and duty = 'SUBJECT'")
                .params(number, applicant.personId()).query(Long.class).single()).isPositive();
    }

    @Test
    @DisplayName("is set anew once when the interviewee stays away, and fails the second time")
    void missedTwice() {
        var number = steps.schedule(call(null));
        steps.miss(number);
        assertThat(tasks.view(people.actor("reviewer"), process.taskOf(number, "userTask_scheduleInterview"), Locale.ENGLISH).values())
                .containsEntry("startTime", "09:30").doesNotContainKey("plannedOn");
        steps.schedule(number);
        steps.miss(number);
        assertEnded(number, "failed", "endEvent_interviewFailed");
        assertThat(file.of(number).get(0).sittings()).extracting(InterviewView.Sat::attended).containsExactly(false, false);
        assertThat(papers(number)).containsExactly("interview-notice", "interview-notice");
    }

    @Test
    @DisplayName("was held on the day that was set, though it is written down three days later")
    void writtenLater() {
        var number = steps.schedule(call(null));
        var day = file.of(number).get(0).sittings().get(0).plan().plannedOn();
        clock.advance(Duration.ofDays(3));
        steps.hold(number);
        assertThat(file.of(number).get(0).sittings()).singleElement().extracting(InterviewView.Sat::heldOn).isEqualTo(day);
    }

    @Test
    @DisplayName("is not missed before its day, not set for a day that is over, and has no minutes that nobody signed")
    void boundaries() {
        var number = call(null);
        var plan = Map.<String, Object>of("startTime", "09:30", "place", "局机关", "topic", "事由");
        assertThatThrownBy(() -> steps.complete("reviewer", number, "userTask_scheduleInterview", InterviewSteps.with(plan, "plannedOn", today().minusDays(1))))
                .isInstanceOf(InvalidInput.class);
        steps.complete("reviewer", number, "userTask_scheduleInterview", InterviewSteps.with(plan, "plannedOn", today().plusDays(1)));
        assertThatThrownBy(() -> steps.miss(number)).isInstanceOf(Refused.class).hasMessage("interview.not-yet");
        assertThatThrownBy(() -> steps.complete("head", number, HOLD, InterviewSteps.with(InterviewSteps.held(), "attendees",
                List.of(Map.of("name", "甲", "capacity", "乙"))))).isInstanceOf(InvalidInput.class);
        clock.advance(Duration.ofDays(1));
        steps.miss(number);
        assertThat(process.openTasks(number)).containsExactly("userTask_scheduleInterview");
    }

    @Test
    @DisplayName("is extended once; a second time is refused, and what is not mended fails")
    void extendedOnce() {
        var number = steps.schedule(call(null));
        steps.hold(number, "修复围堰");
        var first = process.dueOf(number, "boundaryTimer_recordOverdue");
        steps.record(number);
        clock.advance(Duration.ofDays(3));
        steps.verify(number, "extend");
        assertThat(process.dueOf(number, "boundaryTimer_recordOverdue")).isNotEqualTo(first);
        steps.record(number);
        assertThatThrownBy(() -> steps.verify(number, "extend")).isInstanceOf(Refused.class).hasMessage("interview.extended");
        steps.verify(number, "failed");
        assertEnded(number, "failed", "endEvent_interviewFailed");
        assertThat(file.of(number).get(0).steps()).extracting(InterviewView.Step::kind).containsExactly(InterviewView.Kind.EVIDENCE,
                InterviewView.Kind.EXTEND, InterviewView.Kind.EVIDENCE, InterviewView.Kind.FAILED);
    }

    @Test
    @DisplayName("goes to its verification when the time is over, once, however long all nodes were down")
    void lapsed() {
        for (var who : new String[] {null, "applicant"}) {
            var number = steps.schedule(call(who));
            steps.hold(number, "修复围堰");
            var timer = who == null ? "boundaryTimer_recordOverdue" : "boundaryTimer_evidenceOverdue";
            clock.advance(Duration.ofDays(60));
            assertThat(process.dueOf(number, timer)).isBefore(clock.instant());
            process.strike(number, timer);
            assertThat(process.dueOf(number, timer)).isNull();
            assertThat(process.openTasks(number)).containsExactly(VERIFY);
            assertThat(file.of(number).get(0).steps()).extracting(InterviewView.Step::kind).containsExactly(InterviewView.Kind.LAPSED);
            steps.verify(number, "failed");
            assertEnded(number, "failed", "endEvent_interviewFailed");
            clock.reset();
        }
    }

    @Test
    @DisplayName("is not verified by whoever recorded the evidence")
    void separated() {
        var number = steps.schedule(call(null));
        steps.hold(number, "修复围堰");
        steps.record(number);
        assertThatThrownBy(() -> steps.complete("reviewer", number, VERIFY, Map.of("verification", "passed", "remark", "x")))
                .isInstanceOf(Refused.class).hasMessage("duty.excluded");
        steps.verify(number, "passed");
    }

    @RepeatedTest(3)
    @DisplayName("is held once when two record it at the same moment")
    void atOnce() {
        var number = steps.schedule(call(null));
        var task = process.taskOf(number, HOLD);
        var head = people.actor("head");
        assertThat(AtOnce.run(() -> tasks.complete(head, task, InterviewSteps.held(), null),
                () -> tasks.complete(head, task, Map.of("attended", "no", "remark", "x"), null)).refusals()).hasSize(1);
        assertThat(file.of(number).get(0).sittings()).singleElement().matches(sat -> sat.attended() != null);
    }

    private String call(String interviewee) {
        var number = steps.call(interviewee);
        numbers.add(number);
        return number;
    }

    private void assertEnded(String number, String outcome, String endEvent) {
        assertThat(process.passed(number)).contains(endEvent);
        assertThat(process.facts(number)).containsEntry("interviewOutcome", outcome);
        assertThat(cases.find(people.actor("reviewer"), number)).matches(ended -> ended.state().equals("ENDED") && ended.outcome().equals("endEvent_over"));
    }

    private List<String> papers(String number) {
        return documents.of(number).stream().map(DocumentView::kind).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
