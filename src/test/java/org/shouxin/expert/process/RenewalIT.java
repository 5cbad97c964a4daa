package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.DueRenewals;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.PaperPool;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.SafetyCode;
import org.shouxin.expert.Standing;
import org.shouxin.expert.TermEnds;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Consistency;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("A renewal")
class RenewalIT {

    @Autowired
    DueRenewals due;
    @Autowired
    TermEnds ends;
    @Autowired
    RenewalSteps renewals;
    @Autowired
    RecruitmentSteps steps;
    @Autowired
    ProcessSteps process;
    @Autowired
    PaperPool paper;
    @Autowired
    RecruitmentFile file;
    @Autowired
    ExpertDirectory experts;
    @Autowired
    SafetyCode codes;
    @Autowired
    Cases cases;
    @Autowired
    Tasks tasks;
    @Autowired
    Trail trail;
    @Autowired
    Consistency consistency;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @LocalServerPort
    int port;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("decided in time follows the old term without a gap: same number, a new card, one code, the photo and the role kept")
    void renewed() {
        var nominee = Nominee.fit();
        var lastDay = today().plusDays(40);
        var expert = paper.endingOn(lastDay, nominee);
        var card = experts.find(people.actor("reviewer"), expert).card();
        var known = findings();
        var number = renewals.opened(expert);

        var open = tasks.view(renewals.expert(number), process.taskOf(number, RecruitmentModel.CONFIRM_RENEWAL), Locale.ENGLISH).values();
        assertThat(open).containsEntry("name", nominee.get("name")).containsEntry("residentId", nominee.get("residentId"))
                .doesNotContainKeys("ethnicity", "address", "specialtyYears", "nominationKind");
        assertThatThrownBy(() -> renewals.apply(number, nominee, "residentId", Nominee.fit().get("residentId"))).hasMessage("input.invalid");
        assertThatThrownBy(() -> renewals.answer(number, Map.of("outcome", "apply"))).hasMessage("input.invalid");
        renewals.apply(number, nominee, "employer", "新单位");

        assertThat(process.openTasks(number)).containsExactly(RecruitmentModel.REVIEW_REGISTRATION);
        assertThat(entry(number, "renewal.answered").after()).containsEntry("employer", "新单位").containsEntry("renewalOutcome", "apply");
        steps.accept(number);
        steps.schedule(number);
        steps.score(number, 30, 25, 25);
        steps.appoint(number);
        sign(number, nominee);

        assertThat(process.endOf(number)).isEqualTo("endEvent_appointed");
        var view = experts.find(people.actor("reviewer"), expert);
        assertThat(file.of(number).appointment().termStartsOn()).isEqualTo(lastDay.plusDays(1));
        assertThat(file.of(number).appointment().termEndsOn()).isEqualTo(lastDay.plusYears(3));
        assertThat(view.row().number()).isEqualTo(file.of(number).appointment().expertNumber());
        assertThat(view.row().employer()).isEqualTo("新单位");
        assertThat(view.card().number()).isEqualTo(view.row().number() + "-02");
        assertThatThrownBy(() -> codes.holder(card.codeToken())).as("one code").hasMessage("code.dead");
        assertThat(codes.holder(view.card().codeToken()).validFrom()).isEqualTo(view.card().validFrom()).isEqualTo(today());
        clock.advance(Duration.ofDays(41));
        ends.endOver();
        due.openDue();
        assertThat(experts.find(people.actor("reviewer"), expert).row().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(renewals.expert(number).has(Role.EXPERT)).isTrue();
        assertThat(renewals.cases(expert)).containsExactly(number);
        assertThat(findings()).isEqualTo(known);
    }

    @Test
    @DisplayName("decided after the end begins on that day, and the expert was out of the pool between")
    void late() {
        var nominee = Nominee.fit();
        var expert = paper.endingOn(today().plusDays(2), nominee);
        var number = renewals.opened(expert);
        renewals.apply(number, nominee);
        steps.accept(number);
        clock.advance(Duration.ofDays(5));
        ends.endOver();
        assertThat(renewals.expert(number).has(Role.EXPERT)).isFalse();
        steps.schedule(number);
        steps.score(number, 30, 25, 25);
        steps.appoint(number);
        sign(number, nominee);

        assertThat(file.of(number).appointment().termStartsOn()).isEqualTo(today());
        assertThat(file.of(number).appointment().termEndsOn()).isEqualTo(today().plusYears(3));
        assertThat(renewals.expert(number).has(Role.EXPERT)).isTrue();
        assertThat(paper.text("id", expert)).isEqualTo(file.of(number).appointment().expertId());
    }

    @Test
    @DisplayName("that is returned goes back to the expert, who is in the pool and corrects it all the same")
    void returned() {
        var nominee = Nominee.fit();
        var number = renewals.opened(paper.endingOn(today().plusDays(30), nominee));
        renewals.apply(number, nominee, "specialtyYears", 4);
        steps.sendBack(number);
        var corrected = new java.util.HashMap<>(nominee.values());
        corrected.put("nominationKind", "self");
        tasks.complete(renewals.expert(number), process.taskOf(number, RecruitmentModel.CORRECT_REGISTRATION), corrected, null);
        assertThat(process.openTasks(number)).containsExactly(RecruitmentModel.REVIEW_REGISTRATION);
    }

    @Test
    @DisplayName("not answered before the midnight after the last day lapses and ends the term")
    void lapsed() {
        var nominee = Nominee.fit();
        var lastDay = today().plusDays(1);
        var expert = paper.endingOn(lastDay, nominee);
        var number = renewals.opened(expert);
        assertThat(process.dueOf(number, "boundaryTimer_termEnded")).isEqualTo(lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> renewals.apply(number, nominee)).hasMessage("renewal.late");
        process.strike(number, "boundaryTimer_termEnded");

        assertThat(process.endOf(number)).isEqualTo("endEvent_renewalLapsed");
        assertThat(file.of(number).status()).isEqualTo(NominationStatus.RENEWAL_LAPSED);
        assertThat(experts.find(people.actor("reviewer"), expert).terms().get(0).ended()).isTrue();
        assertThat(renewals.expert(number).has(Role.EXPERT)).isFalse();
    }

    @Test
    @DisplayName("shows those who judge it the term before, its tests and decision, and says that no points are recorded")
    void past() throws Exception {
        var nominee = Nominee.fit();
        var first = steps.appointed(nominee, "nominator");
        var expert = file.of(first).appointment().expertId();
        clock.advance(Duration.between(clock.instant(), file.of(first).appointment().termEndsOn().minusDays(10).atTime(12, 0)
                .atZone(clock.getZone()).toInstant()));
        var number = renewals.opened(expert);
        assertThat(tasks.view(renewals.expert(number), process.taskOf(number, RecruitmentModel.CONFIRM_RENEWAL), Locale.ENGLISH).values())
                .containsEntry("ethnicity", "01").containsEntry("address", nominee.get("address"));
        renewals.apply(number, nominee);

        var sections = cases.facts(people.actor("reviewer"), number).sections();
        assertThat(sections).extracting("titleKey").contains("page.renewal.pastTerm", "page.renewal.pastTests", "page.renewal.pastDecision",
                "page.renewal.answer");
        assertThat(sections.toString()).contains(first, "30 + 25 + 25 = 80");
        clock.reset();
        var reviewer = Visitor.as(port, "reviewer");
        assertThat(reviewer.get("/cases/" + number + "/papers").body()).contains("记分和服务评价：暂无记录", "/cases/" + first, "/experts/" + expert);
        assertThat(reviewer.get("/cases/" + number).body()).contains("续聘（任期届满前由系统启动）").doesNotContain("??");
        assertThat(reviewer.get("/cases/" + first + "/papers").body()).doesNotContain("暂无记录");
    }

    private void sign(String number, Nominee nominee) {
        tasks.complete(renewals.expert(number), process.taskOf(number, RecruitmentModel.SIGN_COMMITMENT),
                Map.of("outcome", "sign", "signedName", nominee.get("name")), null);
    }

    private List<?> findings() {
        return consistency.run().parts().stream().flatMap(part -> part.findings().stream()).toList();
    }

    private TrailEntry entry(String number, String action) {
        return trail.entries(number, 0, 1000).stream().filter(entry -> entry.action().equals(action)).findFirst().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
