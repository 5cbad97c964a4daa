package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.Nominee;
import org.shouxin.rulebook.RuleVersions;
import org.shouxin.rules.Recomputation;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.shouxin.workflow.spi.StoredDecisions.Recomputed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A stored decision")
class RecomputationIT {

    private static final String XINBEI = "320411";

    @Autowired
    RecruitmentSteps steps;
    @Autowired
    ProcessSteps process;
    @Autowired
    Recomputation recomputation;
    @Autowired
    RuleVersions versions;
    @Autowired
    People people;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;
    @LocalServerPort
    int port;

    private String number;

    @BeforeAll
    void recruitment() {
        var nominee = Nominee.fit().with("applicantUsername", "");
        number = steps.file("nominator", nominee);
        steps.sendBack(number);
        steps.complete(number, RecruitmentModel.CORRECT_REGISTRATION, "nominator", nominee.values());
        steps.accept(number);
        steps.schedule(number);
        steps.score(number, 20, 10, 10.5);
        steps.schedule(number);
        steps.score(number, 30, 25, 25);
    }

    @Test
    @DisplayName("comes out the same when it is computed again by the rules of its day")
    void same() {
        var decisions = recomputation.of(people.actor("auditor"), number);
        assertThat(decisions).extracting(Recomputed::kind).containsExactlyInAnyOrder("eligibility", "eligibility", "test", "test", "deadline");
        assertThat(decisions).allMatch(Recomputed::agrees);
        assertThat(decisions.stream().filter(one -> one.kind().equals("test")).map(Recomputed::stored))
                .containsExactly(List.of("40.5", "retest", "testBelowPassMark"), List.of("80", "passed", "testPassed"));
        assertThat(decisions).allSatisfy(one -> assertThat(one.rules()).contains("@1"));
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "a changed total | test | update expert_test_sitting set total = 60 where attempt = 1 and case_number = | update expert_test_sitting set total = 40.5 where attempt = 1 and case_number =",
            "a changed outcome | test | update expert_test_sitting set outcome = 'PASSED' where attempt = 1 and case_number = | update expert_test_sitting set outcome = 'RETEST' where attempt = 1 and case_number =",
            "a changed input | eligibility | update expert_eligibility_check set age = age + 60 where round = 1 and case_number = | update expert_eligibility_check set age = age - 60 where round = 1 and case_number =",
            "a changed finding | eligibility | update expert_eligibility_result set severity = 'FLAG' where round = 2 and line = 1 and case_number = | update expert_eligibility_result set severity = 'PASS' where round = 2 and line = 1 and case_number =",
            "a rule that is not there | eligibility | update expert_eligibility_check set rule_versions = concat(rule_versions, '9') where round = 2 and case_number = | update expert_eligibility_check set rule_versions = left(rule_versions, char_length(rule_versions) - 1) where round = 2 and case_number =",
            "points that no sheet takes | test | update expert_test_sitting set knowledge = knowledge + 50 where attempt = 2 and case_number = | update expert_test_sitting set knowledge = knowledge - 50 where attempt = 2 and case_number =",
            "a table that never was | test | update expert_test_sitting set decision_version = concat(decision_version, '99') where attempt = 2 and case_number = | update expert_test_sitting set decision_version = left(decision_version, char_length(decision_version) - 2) where attempt = 2 and case_number =",
            "a moved deadline | deadline | update calendar_deadline set working_days = working_days + 1 where case_number = | update calendar_deadline set working_days = working_days - 1 where case_number ="})
    @DisplayName("that was changed behind the application's back is found:")
    void planted(String what, String kind, String harm, String mend) {
        jdbc.sql(harm + " ?").param(number).update();
        try {
            assertThat(recomputation.of(people.actor("auditor"), number).stream().filter(one -> !one.agrees())).as(what).hasSize(1)
                    .extracting(Recomputed::kind).containsExactly(kind);
            assertThat(differences()).hasSize(1);
            assertThat(Visitor.as(port, "auditor").get("/cases/" + number + "/decisions").body()).contains("不一致");
        } finally {
            jdbc.sql(mend + " ?").param(number).update();
        }
        assertThat(recomputation.of(people.actor("auditor"), number)).allMatch(Recomputed::agrees);
    }

    @Test
    @DisplayName("by a rule that was changed behind the application's back is found in every case that used it")
    void changedRule() {
        jdbc.sql("update rulebook_rule set rule_value = '39' where rule_key = 'expert.test.pass-mark'").update();
        try {
            assertThat(recomputation.of(people.actor("auditor"), number).stream().filter(one -> !one.agrees()).map(Recomputed::kind)).containsExactly("test");
        } finally {
            jdbc.sql("update rulebook_rule set rule_value = '60' where rule_key = 'expert.test.pass-mark'").update();
        }
    }

    @Test
    @DisplayName("keeps its rules when the bureau changes them, and the next one in that bureau goes by the new ones")
    void newRules() {
        var before = sat("60.5");
        enact("expert.test.pass-mark", "61");
        enact("expert.eligibility.education", "bachelor master doctor");
        try {
            var after = sat("60.5");
            assertThat(process.facts(before)).containsEntry("testOutcome", "passed");
            assertThat(process.facts(after)).containsEntry("testOutcome", "retest");
            var college = steps.file("xb.nominator", Nominee.fit().with("education", "juniorCollege"));
            assertThat(process.facts(college)).containsEntry("eligibilityOutcome", "failure");
            assertThat(recomputation.of(people.actor("xb.auditor"), college)).allMatch(Recomputed::agrees);
            assertThat(recomputation.of(people.actor("xb.auditor"), before)).allMatch(Recomputed::agrees)
                    .allMatch(one -> !one.rules().contains(XINBEI));
            assertThat(recomputation.of(people.actor("xb.auditor"), after)).allMatch(Recomputed::agrees)
                    .allMatch(one -> one.rules().contains("@320411.1"));
        } finally {
            jdbc.sql("delete from rulebook_bureau_rule where case_number like 'test-%'").update();
            jdbc.sql("delete from expert_eligibility_check where rule_versions like '%@320411.%'").update();
            jdbc.sql("update expert_test_sitting set rule_versions = null where rule_versions like '%@320411.%'").update();
        }
    }

    private String sat(String total) {
        var filed = steps.file("xb.nominator", Nominee.fit());
        steps.complete(filed, RecruitmentModel.REVIEW_REGISTRATION, "xb.reviewer", Map.of("outcome", "accept"));
        steps.complete(filed, RecruitmentModel.SCHEDULE_TEST, "xb.tester",
                Map.of("testDate", LocalDate.now(clock).toString(), "startTime", "09:00", "place", "新北区"));
        steps.complete(filed, RecruitmentModel.RECORD_TEST, "xb.tester", Map.of("attended", "yes", "knowledge", 30, "hazard", 20, "interview",
                Double.parseDouble(total) - 50));
        return filed;
    }

    private void enact(String key, String value) {
        transaction.executeWithoutResult(status -> versions.enact(versions.checked(XINBEI, key, value, LocalDate.now(clock)), "test-" + key));
    }

    private List<Finding> differences() {
        return recomputation.check().stream().filter(finding -> finding.caseNumber().equals(number)).toList();
    }
}
