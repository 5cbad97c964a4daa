package org.shouxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("Separation of duties")
class SeparationOfDutiesIT {

    @Autowired
    SeparationOfDuties duties;
    @Autowired
    Commands commands;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    private final String number = "320412-ER-2026-" + Ids.next().substring(0, 8);

    @ParameterizedTest(name = "who has {0} may take {1}: {2}")
    @CsvSource({
            "NOMINATE, REVIEW, false", "NOMINATE, TEST, false", "NOMINATE, DECIDE, false", "NOMINATE, SUBJECT, false",
            "NOMINATE, CORRECT, true", "SUBJECT, REVIEW, false", "SUBJECT, TEST, false", "SUBJECT, DECIDE, false",
            "SUBJECT, INVESTIGATE, false", "SUBJECT, SIGN, true", "SUBJECT, NOMINATE, false", "REVIEW, DECIDE, false",
            "DECIDE, REVIEW, false", "REVIEW, TEST, true", "TEST, DECIDE, true", "REVIEW, NOMINATE, false", "REVIEW, REVIEW, true",
            "REQUEST, REVIEW, false", "REQUEST, TEST, false", "REQUEST, DECIDE, false", "INVESTIGATE, DECIDE, false",
            "INVESTIGATE, REVIEW, true", "CORRECT, REVIEW, false", "CORRECT, TEST, false", "CORRECT, DECIDE, false",
            "PROPOSE, CHECK, false", "PROPOSE, APPROVE, false", "CHECK, APPROVE, false", "APPROVE, CHECK, false", "PROPOSE, PROPOSE, true"})
    void table(Duty earlier, Duty wanted, boolean allowed) {
        take(people.actor("reviewer"), earlier);
        if (allowed) {
            take(people.actor("reviewer"), wanted);
        } else {
            assertThatThrownBy(() -> take(people.actor("reviewer"), wanted)).isInstanceOf(Refused.class).hasMessage("duty.excluded")
                    .satisfies(refused -> assertThat(((Problem) refused).arguments()).containsEntry("because", earlier)
                            .containsEntry("wanted", wanted).containsEntry("person", "周晓岚").containsKey("articles"));
        }
        assertThat(duties.exclusion(number, people.actor("reviewer").personId(), wanted).isPresent()).isEqualTo(!allowed);
        take(people.actor("reviewer2"), wanted);
    }

    @Test
    @DisplayName("binds the person: a second account of the same person is refused too")
    void secondAccount() {
        take(people.actor("reviewer"), Duty.REVIEW);
        var second = new Actor("another-account", people.actor("reviewer").personId(), "x", List.of(), null);
        assertThatThrownBy(() -> take(second, Duty.DECIDE)).hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("binds a deputy to what the principal did, and the principal to what the deputy does")
    void deputies() {
        take(people.actor("manager"), Duty.NOMINATE);
        var deputy = people.actor("manager2");
        var acting = new Actor(deputy.userId(), deputy.personId(), deputy.displayName(), deputy.grants(), people.userId("manager"));
        assertThatThrownBy(() -> take(acting, Duty.DECIDE)).hasMessage("duty.excluded");
        var forThird = new Actor(deputy.userId(), deputy.personId(), deputy.displayName(), deputy.grants(), people.userId("manager3"));
        take(forThird, Duty.REVIEW);
        assertThatThrownBy(() -> take(people.actor("manager3"), Duty.DECIDE)).hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("says who of those with the role is excluded and why, and whether anybody is left")
    void whoIsLeft() {
        take(people.actor("reviewer"), Duty.NOMINATE);
        assertThat(duties.excluded(number, Duty.REVIEW, Role.REVIEWER, WUJIN, null)).singleElement()
                .isEqualTo(new Exclusion(people.actor("reviewer").personId(), "周晓岚", Duty.REVIEW, Duty.NOMINATE, "WJ-12(1),WJ-12(3)"));
        assertThat(duties.somebodyMay(number, Duty.REVIEW, Role.REVIEWER, WUJIN, null)).isTrue();
        take(people.actor("reviewer2"), Duty.SUBJECT);
        assertThat(duties.excluded(number, Duty.REVIEW, Role.REVIEWER, WUJIN, null)).hasSize(2);
        assertThat(duties.somebodyMay(number, Duty.REVIEW, Role.REVIEWER, WUJIN, null)).isFalse();
        assertThat(duties.somebodyMay("another-case", Duty.REVIEW, Role.REVIEWER, WUJIN, null)).isTrue();
    }

    @RepeatedTest(value = 5, name = "lets one of two conflicting duties through when both are taken at the same moment ({currentRepetition})")
    void race() throws Exception {
        var barrier = new CyclicBarrier(2);
        var person = people.actor("manager");
        var threads = Executors.newFixedThreadPool(2);
        try {
            var outcomes = threads.invokeAll(List.of(racer(barrier, person, Duty.REVIEW), racer(barrier, person, Duty.DECIDE)), 60, TimeUnit.SECONDS);
            var results = List.of(outcomes.get(0).get(), outcomes.get(1).get());
            assertThat(results).containsExactlyInAnyOrder("done", "duty.excluded");
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from identity_duty where case_number = ? and pair_key = 'REVIEW/DECIDE'").param(number)
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    @DisplayName("holds in the database: a row written past the service is refused by the unique key")
    void database() {
        take(people.actor("manager"), Duty.REVIEW);
        assertThatThrownBy(() -> jdbc.sql("insert into identity_duty (id, case_number, person_id, pair_key, duty, taken_at)"
                + " values (?, ?, ?, 'REVIEW/DECIDE', 'DECIDE', 0)")
                .params(Ids.next(), number, people.actor("manager").personId()).update()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    @DisplayName("names an article for every rule")
    void articles() {
        assertThat(duties.rules()).hasSizeGreaterThanOrEqualTo(30).allSatisfy(rule -> {
            assertThat(rule.articles()).matches("(WJ|NB|CR)-A?\\d+(\\(\\d+\\))?(,(WJ|NB|CR)-A?\\d+(\\(\\d+\\))?)*");
            assertThat(rule.pairKey()).isEqualTo(rule.first() + "/" + rule.second());
        });
    }

    private Callable<String> racer(CyclicBarrier barrier, Actor person, Duty duty) {
        return () -> {
            try {
                return commands.run(Command.of(person, "test.take", number), () -> {
                    // both have looked before either writes
                    assertThat(duties.exclusion(number, person.personId(), duty)).isEmpty();
                    await(barrier);
                    duties.take(number, person, duty);
                    return "done";
                });
            } catch (Problem refused) {
                return refused.code();
            }
        };
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.BrokenBarrierException retried) {
            // a deadlock victim comes back alone
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Actor actor, Duty duty) {
        transaction.executeWithoutResult(status -> duties.take(number, actor, duty));
    }
}
