package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.Blacklist;
import org.shouxin.expert.DueRenewals;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.PaperPool;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("A renewal")
class RenewalOpeningIT {

    @Autowired
    DueRenewals due;
    @Autowired
    RenewalSteps renewals;
    @Autowired
    ProcessSteps process;
    @Autowired
    PaperPool paper;
    @Autowired
    Cases cases;
    @Autowired
    Trail trail;
    @Autowired
    Blacklist blacklist;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("opens by itself 90 days before the end, once, and the trail says that the product did so and by which rule")
    void opens() {
        var expert = paper.endingOn(today().plusDays(90));
        var later = paper.endingOn(today().plusDays(91));
        var number = renewals.opened(expert);
        due.openDue();

        assertThat(renewals.cases(expert)).containsExactly(number);
        assertThat(renewals.cases(later)).isEmpty();
        assertThat(process.openTasks(number)).containsExactly(RecruitmentModel.CONFIRM_RENEWAL);
        assertThat(process.facts(number)).containsEntry("renewal", true).containsEntry("specialExpert", false)
                .containsEntry("initiatorUserId", paper.text("user_id", expert)).containsEntry("applicantUserId", paper.text("user_id", expert));
        assertThat(trail.entries(number, 0, 10)).extracting(TrailEntry::action).containsSubsequence("case.opened", "renewal.offered");
        assertThat(trail.entries(number, 0, 10)).filteredOn(entry -> List.of("case.opened", "renewal.offered").contains(entry.action()))
                .allSatisfy(entry -> assertThat(entry.actorId()).isEqualTo("system"));
        assertThat(entry(number, "renewal.offered").ruleVersion()).isEqualTo("expert.renewal.open-days@1");
        assertThat(cases.find(renewals.expert(number), number).startedBy()).isEqualTo("system");
        assertThat(cases.find(people.actor("reviewer"), number).subject()).isEqualTo(paper.text("name", expert));
        assertThatThrownBy(() -> cases.find(people.actor("xb.reviewer"), number)).hasMessage("case.unknown");
    }

    @Test
    @DisplayName("is opened by one of two nodes that look at the same moment, and leaves no trace of the other")
    void twoNodes() {
        var ending = List.of(paper.endingOn(today().plusDays(3)), paper.endingOn(today().plusDays(4)), paper.endingOn(today().plusDays(5)));
        var before = jdbc.sql("select count(*) from workflow_case").query(Long.class).single();
        var looks = AtOnce.call(due::openDue, due::openDue);
        assertThat(looks.refusals()).isEmpty();
        var opened = looks.answers().get(0) + looks.answers().get(1) + due.openDue();
        assertThat(ending).allSatisfy(expert -> assertThat(renewals.cases(expert)).hasSize(1));
        assertThat(jdbc.sql("select count(*) from workflow_case").query(Long.class).single()).isEqualTo(before + opened);
    }

    @Test
    @DisplayName("is not opened for somebody on the blacklist, nor twice after a restart or an end")
    void barred() {
        var nominee = Nominee.fit();
        var barred = paper.endingOn(today().plusDays(20), nominee);
        transaction.executeWithoutResult(status -> blacklist.enter(TestPeople.WUJIN, nominee.get("residentId"), today(), today(), "续聘"));
        due.openDue();
        assertThat(renewals.cases(barred)).isEmpty();
        jdbc.sql("delete from expert_blacklist_entry where reason = '续聘'").update();

        var leaving = paper.endingOn(today().plusDays(20));
        renewals.leave(renewals.opened(leaving));
        due.openDue();
        assertThat(renewals.cases(leaving)).hasSize(1);
        assertThat(renewals.cases(barred)).as("once off the blacklist").hasSize(1);
    }

    private TrailEntry entry(String number, String action) {
        return trail.entries(number, 0, 1000).stream().filter(entry -> entry.action().equals(action)).findFirst().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
