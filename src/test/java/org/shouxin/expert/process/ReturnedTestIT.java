package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.kernel.Refused;
import org.shouxin.rulebook.RuleVersions;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.BulkTasks;
import org.shouxin.workflow.Consistency;
import org.shouxin.workflow.Returns;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A test that cannot be held as scheduled")
class ReturnedTestIT {

    @Autowired
    RecruitmentSteps recruitment;
    @Autowired
    Returns returns;
    @Autowired
    BulkTasks bulk;
    @Autowired
    RecruitmentFile file;
    @Autowired
    ProcessSteps steps;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    Consistency consistency;
    @Autowired
    RuleVersions versions;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    private final Set<String> held = new HashSet<>();

    /** The records of all of them agree: they stand to the end. */
    @AfterAll
    void agree() {
        assertThat(consistency.run().parts()).flatExtracting(Consistency.Part::findings).noneMatch(found -> held.contains(found.caseNumber()));
    }

    private String scheduled() {
        var number = recruitment.file("nominator", Nominee.fit());
        recruitment.accept(number);
        recruitment.schedule(number);
        return number;
    }

    @Test
    @DisplayName("is given back, scheduled anew, and uses up no attempt")
    void anew() {
        var number = scheduled();
        returns.giveBack(people.actor("tester"), steps.taskOf(number, RecruitmentModel.RECORD_TEST), "考场停电", null);
        recruitment.schedule(number);
        assertThat(file.of(number).sittings()).hasSize(1);
        recruitment.score(number, 10, 10, 10);
        recruitment.sit(number, "80");
        assertThat(file.of(number).sittings()).as("the failed sitting and its one retest").hasSize(2);
        assertThat(file.of(number).status()).isEqualTo(NominationStatus.PROPOSED);
        assertThat(trail.entries(number, 0, 100)).extracting(TrailEntry::action)
                .containsSubsequence("test.scheduled", "task.returned", "test.unscheduled", "test.scheduled", "test.recorded");
        assertThat(trail.verify(number).intact()).isTrue();
        held.add(number);
    }

    @Test
    @DisplayName("because it was brought forward counts by the day it was held, and by the rules of that day")
    void broughtForward() {
        var number = recruitment.file("nominator", Nominee.fit());
        recruitment.accept(number);
        var today = LocalDate.now(clock);
        var planned = today.plusDays(30);
        recruitment.complete(number, RecruitmentModel.SCHEDULE_TEST, "tester",
                Map.of("testDate", planned.toString(), "startTime", "09:00", "place", "武进区行政中心"));
        transaction.executeWithoutResult(status -> versions.enact(versions.checked("320412", "expert.test.pass-mark", "85", planned), "test-forward"));
        try {
            recruitment.score(number, 40, 20, 20);
        } finally {
            jdbc.sql("delete from rulebook_bureau_rule where case_number = 'test-forward'").update();
        }

        assertThat(file.of(number).sittings()).extracting(sitting -> sitting.appointment().testDate()).containsExactly(today);
        assertThat(file.of(number).status()).as("85 points are demanded from the planned day on only").isEqualTo(NominationStatus.PROPOSED);
        assertThat(trail.entries(number, 0, 100)).filteredOn(entry -> entry.action().equals("test.recorded")).first()
                .satisfies(entry -> assertThat(entry.before()).containsEntry("testDate", planned.toString()),
                        entry -> assertThat(entry.after()).containsEntry("testDate", today.toString()));
        held.add(number);
    }

    @Test
    @DisplayName("goes no further back: what the system decided in between is not decided twice")
    void noFurther() {
        var number = scheduled();
        returns.giveBack(people.actor("tester"), steps.taskOf(number, RecruitmentModel.RECORD_TEST), "考场停电", null);
        var again = steps.taskOf(number, RecruitmentModel.SCHEDULE_TEST);
        assertThatThrownBy(() -> returns.giveBack(people.actor("tester"), again, "x", null)).isInstanceOf(Refused.class).hasMessage("task.no-return");
    }

    @Test
    @DisplayName("is scheduled for several candidates at once")
    void several() {
        var numbers = List.of(recruitment.file("nominator", Nominee.fit()), recruitment.file("nominator", Nominee.fit()));
        numbers.forEach(recruitment::accept);
        var tasks = numbers.stream().map(number -> steps.taskOf(number, RecruitmentModel.SCHEDULE_TEST)).toList();
        var values = Map.<String, Object>of("testDate", LocalDate.now(clock).plusDays(1).toString(), "startTime", "09:00",
                "place", "武进区行政中心");
        assertThat(bulk.complete(people.actor("tester"), tasks, values, null)).allMatch(result -> result.refusal() == null);
        numbers.forEach(number -> assertThat(steps.taskOf(number, RecruitmentModel.RECORD_TEST)).isNotNull());
    }
}
