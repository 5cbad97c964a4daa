package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.identity.Deputyship;
import org.shouxin.identity.Deputyships;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;

@IntegrationTest
@DisplayName("A deputy")
class NamedDeputiesIT extends DeputyScene {

    @Test
    @DisplayName("passes nothing on: no deputy of a deputy, and no representation of somebody who is away")
    void chain() {
        name("reviewer", "reviewer", "tester");
        assertThatThrownBy(() -> name("tester", "tester", "finance")).isInstanceOf(Conflict.class).hasMessage("deputy.chain");
        assertThatThrownBy(() -> name("reviewer2", "reviewer2", "reviewer")).isInstanceOf(Conflict.class).hasMessage("deputy.chain");
        assertThatThrownBy(() -> name("reviewer", "reviewer", "tester")).isInstanceOf(Conflict.class).hasMessage("deputy.twice");
        var behalf = deputyships.standIns(people.actor("tester")).get(0).actor();
        assertThatThrownBy(() -> deputising.name(behalf, request("reviewer", "finance", Duration.ZERO, Duration.ofHours(1)), null)).isInstanceOf(Forbidden.class);
        assertThat(deputyships.standIns(behalf)).isEmpty();
    }

    @Test
    @DisplayName("is named for oneself, or by a head for somebody of the own people, with a reason and never upwards")
    void namers() {
        assertThatThrownBy(() -> name("tester", "reviewer", "finance")).isInstanceOf(Forbidden.class).hasMessage("deputy.not-yours");
        assertThatThrownBy(() -> name("head", "manager", "finance")).isInstanceOf(Forbidden.class).hasMessage("deputy.not-yours");
        assertThatThrownBy(() -> name("sysadmin", "reviewer", "finance")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> name("head", "reviewer", "head")).isInstanceOf(Refused.class).hasMessage("deputy.self");
        assertThatThrownBy(() -> name("reviewer", "reviewer", "reviewer")).hasMessage("deputy.same-person");
        assertThatThrownBy(() -> name("reviewer", "reviewer", "xb.reviewer")).isInstanceOf(NotFound.class).hasMessage("user.unknown");
        assertThatThrownBy(() -> name("reviewer", "reviewer", "applicant")).hasMessage("deputy.unfit");
        assertThatThrownBy(() -> name("reviewer", "reviewer", "auditor")).hasMessage("deputy.unfit");
        assertThatThrownBy(() -> name("applicant", "applicant", "finance")).hasMessage("deputy.no-office");
        assertThatThrownBy(() -> name("auditor", "auditor", "finance")).hasMessage("deputy.no-office");
        var unreasoned = new Deputyships.Request(reviewer.userId(), finance.userId(), clock.instant(), clock.instant().plusSeconds(60), Set.of(), " ");
        assertThatThrownBy(() -> deputising.name(people.actor("manager"), unreasoned, null)).hasMessage("input.invalid");
        name("manager", "reviewer", "finance");
        tasks.claim(finance, task, null);
    }

    @Test
    @DisplayName("stands in for a period that is not over, in order, and at most a year and a day")
    void periods() {
        for (var wrong : List.of(List.of(Duration.ofHours(2), Duration.ofHours(1)), List.of(Duration.ofHours(1), Duration.ofHours(1)),
                List.of(Duration.ofHours(-2), Duration.ofHours(-1)), List.of(Duration.ZERO, Duration.ofDays(366).plusMillis(1)))) {
            assertThatThrownBy(() -> deputising.name(reviewer, request("reviewer", "finance", wrong.get(0), wrong.get(1)), null)).hasMessage("input.invalid");
        }
        deputising.name(reviewer, request("reviewer", "finance", Duration.ZERO, Duration.ofDays(366)), null);
    }

    @Test
    @DisplayName("is listed to those whom it concerns, a page at a time")
    void listed() {
        name("reviewer", "reviewer", "finance");
        for (var one : List.of("reviewer", "finance", "head", "manager")) {
            assertThat(deputyships.list(people.actor(one), 0).deputyships()).extracting(Deputyship::principalId).containsExactly(reviewer.userId());
        }
        for (var one : List.of("tester", "xb.manager", "sysadmin", "nominator")) {
            assertThat(deputyships.list(people.actor(one), 0).deputyships()).isEmpty();
        }
    }

    @Test
    @DisplayName("of a manager is no business of the section heads, one of a section head is the managers' alone")
    void listedUpwards() {
        name("manager", "manager", "finance");
        assertThat(deputyships.list(people.actor("head"), 0)).satisfies(page -> assertThat(page.deputyships()).isEmpty(),
                page -> assertThat(page.total()).isZero());
        assertThat(deputyships.list(people.actor("manager"), 0).deputyships()).extracting(Deputyship::principalId)
                .containsExactly(people.userId("manager"));
        name("head", "head", "tester");
        assertThat(deputyships.list(people.actor("manager"), 0).total()).isEqualTo(2);
    }

    @RepeatedTest(3)
    @DisplayName("is named once when two requests arrive together, and two people do not become each other's deputies")
    void together() {
        assertOneWins(() -> name("reviewer", "reviewer", "finance"), () -> name("reviewer", "reviewer", "finance"));
        jdbc.sql("delete from identity_deputy").update();
        assertOneWins(() -> name("reviewer", "reviewer", "finance"), () -> name("finance", "finance", "reviewer"));
        jdbc.sql("delete from identity_deputy").update();
        var key = Ids.next();
        var once = request("reviewer", "finance", Duration.ZERO, Duration.ofHours(1));
        assertThat(deputising.name(reviewer, once, key)).isEqualTo(deputising.name(reviewer, once, key));
    }

    private static void assertOneWins(Callable<String> one, Callable<String> other) {
        var both = AtOnce.call(one, other);
        assertThat(both.answers()).hasSize(1);
        assertThat(both.refusals()).singleElement().isInstanceOf(Conflict.class);
    }
}
