package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.PaperPool;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An expert recruitment")
class ExpertRecruitmentProcessIT {

    private final Set<String> cases = new TreeSet<>();

    @Autowired
    RecruitmentSteps steps;
    @Autowired
    MeetingSteps meetings;
    @Autowired
    PaperPool paper;
    @Autowired
    RenewalSteps renewals;
    @Autowired
    ProcessSteps process;
    @Autowired
    RecruitmentFile file;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    @Autowired
    Tasks tasks;
    @Autowired
    WorkingDays workingDays;
    @Autowired
    MovableClock clock;
    @Autowired
    Cases all;
    @Autowired
    ModelCoverage coverage;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("leads from the nomination to an expert in the pool with a work card")
    void appointed() {
        var nominee = Nominee.fit().with("applicantUsername", "applicant").with("name", "𠮷𬺈.买提");
        var number = file("nominator", nominee);

        steps.accept(number);
        steps.schedule(number);
        steps.score(number, 35, 24, 26);
        steps.appoint(number);
        assertThatThrownBy(() -> steps.sign(number, "applicant", "别人")).isInstanceOf(Problem.class);
        steps.sign(number, "applicant", "𠮷𬺈·买提");

        assertEnd(number, "endEvent_appointed", NominationStatus.APPOINTED);
        var view = file.of(number);
        var today = LocalDate.now(clock);
        assertThat(view.registration().candidate().name()).isEqualTo("𠮷𬺈·买提");
        assertThat(all.find(people.actor("manager"), number).subject()).isEqualTo("𠮷𬺈·买提");
        assertThat(view.appointment().expertNumber()).matches("320412-\\d{4}");
        assertThat(view.appointment().termStartsOn()).isEqualTo(today);
        assertThat(view.appointment().termEndsOn()).isEqualTo(today.plusYears(3));
        assertThat(view.appointment().workCard()).isEqualTo(view.appointment().expertNumber() + "-01");
        assertThat(people.actor("applicant").has(org.shouxin.kernel.Role.EXPERT)).isTrue();
        assertThat(actions(number)).containsSubsequence("nomination.filed", "nomination.eligibility-checked", "nomination.reviewed",
                "test.scheduled", "test.recorded", "test.graded", "appointment.decided", "commitment.sent", "commitment.answered",
                "expert.appointed", "letter.issued", "work-card.issued");
    }

    @Test
    @DisplayName("of a specially needed expert goes straight to the director meeting")
    void special() {
        var number = file("requester", Nominee.fit().with("nominationKind", "section").with("specialExpert", true)
                .with("specialReason", "本区缺少此专业").with("education", "secondary"));

        assertThat(process.waitsAt(number)).containsExactly(RecruitmentModel.AWAIT_DECISION);
        assertThat(file.of(number).status()).isEqualTo(NominationStatus.PROPOSED);
        assertThat(process.facts(number)).containsEntry("eligibilityOutcome", "failure");
        meetings.decide(number, "reject", "暂不需要");

        assertEnd(number, "endEvent_notAppointed", NominationStatus.NOT_APPOINTED);
    }

    @Test
    @DisplayName("that is returned is corrected, checked again and reviewed again")
    void corrected() {
        var nominee = Nominee.fit().with("specialtyYears", 4);
        var number = file("nominator", nominee);
        assertThat(process.facts(number)).containsEntry("eligibilityOutcome", "failure");
        assertThatThrownBy(() -> steps.accept(number)).hasMessage("review.ineligible");

        steps.sendBack(number);
        var task = process.taskOf(number, RecruitmentModel.CORRECT_REGISTRATION);
        assertThat(tasks.view(people.actor("nominator"), task, Locale.ENGLISH).values()).containsEntry("residentId",
                nominee.get("residentId")).containsEntry("specialtyYears", 4).containsKey("workHistory");
        assertThat(tasks.view(people.actor("reviewer"), task, Locale.ENGLISH).values()).isEmpty();
        assertThatThrownBy(() -> steps.correct(number, nominee.values(), "specialExpert", true, "specialReason", "绕过初审"))
                .hasMessage("input.invalid");
        steps.correct(number, nominee.values(), "specialtyYears", 5, "mobile", "13900009999");

        assertThat(process.openTasks(number)).containsExactly(RecruitmentModel.REVIEW_REGISTRATION);
        assertThat(process.facts(number)).containsEntry("eligibilityOutcome", "pass");
        var entry = entry(number, "nomination.corrected");
        assertThat(entry.before()).containsEntry("specialtyYears", "4").containsEntry("status", "RETURNED");
        assertThat(entry.after()).containsEntry("specialtyYears", "5").containsEntry("mobile", "139******99");
        steps.complete(number, RecruitmentModel.REVIEW_REGISTRATION, "reviewer", Map.of("outcome", "refuse", "reason", "材料不实"));
        assertEnd(number, "endEvent_refused", NominationStatus.REFUSED);
    }

    @Test
    @DisplayName("lapses when the ten working days for the correction are over")
    void lapsed() {
        var nominee = Nominee.fit();
        var number = file("nominator", nominee);
        steps.sendBack(number);

        var due = workingDays.after(LocalDate.now(clock), 10).due();
        assertThat(process.dueOf(number, "boundaryTimer_correctionOverdue"))
                .isEqualTo(due.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        clock.advance(Duration.between(clock.instant(), due.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()));
        assertThatThrownBy(() -> steps.correct(number, nominee.values())).as("late, though the timer has not struck").hasMessage("nomination.correction-late");
        clock.reset();
        process.strike(number, "boundaryTimer_correctionOverdue");

        assertEnd(number, "endEvent_lapsed", NominationStatus.LAPSED);
        assertThat(entry(number, "nomination.reviewed").ruleVersion()).isEqualTo("expert.correction.working-days@1");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @DisplayName("allows one re-test: first and second total")
    @CsvSource({"59.9, 60, passed", "59.9, 59.9, failed", "absent, 60, passed", "absent, absent, failed", "60, , passed"})
    void tested(String first, String second, String outcome) {
        var number = file("nominator", Nominee.fit());
        steps.accept(number);
        steps.sit(number, first);
        if (second != null) {
            assertThat(process.facts(number)).containsEntry("testOutcome", "retest");
            steps.sit(number, second);
        }

        assertThat(process.facts(number)).containsEntry("testOutcome", outcome);
        if ("failed".equals(outcome)) {
            assertEnd(number, "endEvent_testFailed", NominationStatus.TEST_FAILED);
        } else {
            assertThat(process.waitsAt(number)).containsExactly(RecruitmentModel.AWAIT_DECISION);
        }
        assertThat(entry(number, "test.graded").ruleVersion()).startsWith("expert-test-outcome:");
    }

    @Test
    @DisplayName("ends when the candidate declines the commitment letter, may be nominated anew, and lets the time for the signature pass")
    void declined() {
        var nominee = Nominee.fit().with("applicantUsername", "applicant2");
        var number = file("nominator", nominee);
        steps.approve(number);
        steps.complete(number, RecruitmentModel.SIGN_COMMITMENT, "applicant2", Map.of("outcome", "decline", "reason", "工作变动"));

        assertEnd(number, "endEvent_declined", NominationStatus.DECLINED);
        var again = file("nominator", nominee);
        steps.approve(again);
        process.strike(again, "boundaryTimer_signatureOverdue");
        assertEnd(again, "endEvent_unsigned", NominationStatus.UNSIGNED);
    }

    @Test
    @DisplayName("of an expert whose term ends begins with the answer: applied for, left, or let pass")
    void renewed() {
        var nominee = Nominee.fit();
        var applied = renewal(nominee);
        renewals.apply(applied, nominee);
        steps.complete(applied, RecruitmentModel.REVIEW_REGISTRATION, "reviewer", Map.of("outcome", "refuse", "reason", "材料不实"));
        assertEnd(applied, "endEvent_refused", NominationStatus.REFUSED);

        var left = renewal(Nominee.fit());
        renewals.leave(left);
        assertEnd(left, "endEvent_notRenewed", NominationStatus.NOT_RENEWED);

        var passed = renewal(Nominee.fit());
        process.strike(passed, "boundaryTimer_termEnded");
        assertEnd(passed, "endEvent_renewalLapsed", NominationStatus.RENEWAL_LAPSED);
    }

    private String renewal(Nominee nominee) {
        var number = renewals.opened(paper.endingOn(LocalDate.now(clock).plusDays(10), nominee));
        cases.add(number);
        return number;
    }

    @AfterAll
    void everyNodeAndFlowPassed() {
        coverage.assertWhole(RecruitmentModel.PROCESS, cases);
    }

    private String file(String username, Nominee nominee) {
        var number = steps.file(username, nominee);
        cases.add(number);
        return number;
    }

    private void assertEnd(String number, String endEvent, NominationStatus status) {
        assertThat(process.endOf(number)).isEqualTo(endEvent);
        assertThat(file.of(number).status()).isEqualTo(status);
        assertThat(trail.verify(number).intact()).isTrue();
    }

    private TrailEntry entry(String number, String action) {
        return trail.entries(number, 0, 1000).stream().filter(entry -> entry.action().equals(action)).findFirst().orElseThrow();
    }

    private List<String> actions(String number) {
        return trail.entries(number, 0, 1000).stream().map(TrailEntry::action).toList();
    }
}
