package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.process.RecruitmentSteps;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.workflow.Consistency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A term that is over")
class TermEndsIT {

    @Autowired
    TermEnds ends;
    @Autowired
    PaperPool paper;
    @Autowired
    ExpertDirectory experts;
    @Autowired
    SafetyCode codes;
    @Autowired
    RecruitmentSteps steps;
    @Autowired
    RecruitmentFile file;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    Consistency consistency;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("takes the expert out of the pool the day after its last day, once, with card, code and role")
    void ended() {
        var today = LocalDate.now(clock);
        var expert = paper.endingOn(today);
        var token = card(expert).codeToken();
        var account = people.directory().actor(paper.text("user_id", expert));
        ends.endOver();
        assertThat(card(expert)).as("the last day still counts").isNotNull();
        assertThat(codes.holder(token).validUntil()).isEqualTo(today);
        assertThat(account.has(Role.EXPERT)).isTrue();

        clock.advance(Duration.ofDays(1));
        ends.endOver();
        ends.endOver();

        var view = experts.find(people.actor("reviewer"), expert);
        assertThat(view.row().standing()).isEqualTo(Standing.EXPIRED);
        assertThat(view.card()).isNull();
        assertThat(view.terms()).extracting(ExpertView.TermView::ended).containsExactly(true);
        assertThatThrownBy(() -> codes.holder(token)).hasMessage("code.dead");
        var former = people.directory().actor(paper.text("user_id", expert));
        assertThat(former.has(Role.EXPERT)).isFalse();
        assertThat(former.has(Role.APPLICANT)).as("may still answer and apply").isTrue();
        var entry = ended(expert).get(0);
        assertThat(ended(expert)).hasSize(1);
        assertThat(entry.actorId()).isEqualTo("system");
        assertThat(entry.articles()).isEqualTo("WJ-6,WJ-13(2)");
        assertThat(entry.occurredAt()).isEqualTo(today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    @Test
    @DisplayName("is ended though all nodes were down for days, and says when it happened and when it was noticed")
    void caughtUp() {
        var lastDay = LocalDate.now(clock).plusDays(2);
        var expert = paper.endingOn(lastDay);
        clock.advance(Duration.ofDays(40));
        ends.endOver();

        var entry = ended(expert).get(0);
        assertThat(entry.occurredAt()).isEqualTo(lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        assertThat(entry.recordedAt()).isAfter(entry.occurredAt().plus(Duration.ofDays(36)));
    }

    @Test
    @DisplayName("is ended by one of two nodes that look at the same moment")
    void twoNodes() {
        var overdue = List.of(paper.endingOn(LocalDate.now(clock).minusDays(1)), paper.endingOn(LocalDate.now(clock).minusDays(2)),
                paper.endingOn(LocalDate.now(clock).minusDays(3)));
        var looks = AtOnce.call(ends::endOver, ends::endOver);
        assertThat(looks.refusals()).isEmpty();
        assertThat(looks.answers().get(0) + looks.answers().get(1)).isGreaterThanOrEqualTo(3);
        ends.endOver();
        assertThat(overdue).allSatisfy(expert -> assertThat(ended(expert)).hasSize(1));
    }

    @Test
    @DisplayName("that began on 29 February ends three years later on 28 February")
    void leapDay() {
        var expert = paper.appointedOn(LocalDate.of(2024, 2, 29), Nominee.fit());
        assertThat(paper.lastDay(expert)).isEqualTo(LocalDate.of(2027, 2, 28));
        goTo(LocalDate.of(2027, 2, 28));
        ends.endOver();
        assertThat(ended(expert)).isEmpty();
        goTo(LocalDate.of(2027, 3, 1));
        ends.endOver();
        assertThat(ended(expert)).hasSize(1);
    }

    @Test
    @DisplayName("is written down before the expert is appointed anew, who keeps the number and gets one valid card")
    void appointedAnew() {
        var nominee = Nominee.fit();
        var expert = paper.endingOn(LocalDate.now(clock).minusDays(5), nominee);
        var number = paper.text("number", expert);
        var known = consistency.run().parts().stream().flatMap(part -> part.findings().stream()).toList();

        var again = steps.appointed(nominee, "nominator");

        assertThat(ended(expert)).hasSize(1);
        assertThat(file.of(again).appointment().expertNumber()).isEqualTo(number);
        assertThat(file.of(again).appointment().workCard()).isEqualTo(number + "-02");
        assertThat(card(expert).number()).isEqualTo(number + "-02");
        assertThat(people.directory().actor(paper.text("user_id", expert)).has(Role.EXPERT)).isTrue();
        assertThat(ends.endOver() + ended(expert).size()).as("nothing left of the old term").isGreaterThanOrEqualTo(1);
        assertThat(ended(expert)).hasSize(1);
        assertThat(consistency.run().parts().stream().flatMap(part -> part.findings().stream()).toList()).isEqualTo(known);
    }

    private void goTo(LocalDate day) {
        clock.reset();
        clock.advance(Duration.between(clock.instant(), day.atTime(12, 0).atZone(clock.getZone()).toInstant()));
    }

    private ExpertView.Card card(String expert) {
        return experts.find(people.actor("reviewer"), expert).card();
    }

    private List<TrailEntry> ended(String expert) {
        return trail.entries("expert-" + paper.text("number", expert), 0, 100).stream().filter(entry -> entry.action().equals("expert.term-ended")).toList();
    }
}
