package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.identity.Deputyship;
import org.shouxin.identity.Deputyships;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A deputy")
class DeputiesIT {

    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");

    @Autowired
    Deputising deputising;
    @Autowired
    Deputyships deputyships;
    @Autowired
    Tasks tasks;
    @Autowired
    Cases cases;
    @Autowired
    Comments comments;
    @Autowired
    Worklist worklist;
    @Autowired
    Errands errands;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    private Actor reviewer;
    private Actor finance;
    private String number;
    private String task;

    @BeforeEach
    void file() {
        jdbc.sql("delete from identity_deputy").update();
        reviewer = people.actor("reviewer");
        finance = people.actor("finance");
        number = errands.file(people.actor("requester"), "an errand");
        task = errands.open(number).taskId();
    }

    @AfterEach
    void over() {
        clock.reset();
        jdbc.sql("delete from identity_deputy").update();
    }

    private Deputyships.Request request(String principal, String deputy, Duration from, Duration until, String... processes) {
        var now = clock.instant();
        return new Deputyships.Request(people.userId(principal), people.userId(deputy), now.plus(from), now.plus(until), Set.of(processes), "on leave");
    }

    private String name(String by, String principal, String deputy, String... processes) {
        return deputising.name(people.actor(by), request(principal, deputy, Duration.ZERO, Duration.ofHours(1), processes), null);
    }

    private boolean waits(Actor actor) {
        return worklist.page(actor, new WorkQuery(WorkQuery.Scope.DEPUTY, null, null, null, number, WorkQuery.Sort.DUE, false, null, 20)).items().stream()
                .anyMatch(item -> item.taskId().equals(task));
    }

    @Test
    @DisplayName("sees the principal's queue, does the task, and both names stand in the trail")
    void acts() {
        assertThatThrownBy(() -> tasks.claim(finance, task, null)).isInstanceOf(Forbidden.class).hasMessage("task.not-in-your-groups");
        assertThat(waits(finance)).isFalse();
        name("reviewer", "reviewer", "finance");
        assertThat(waits(finance)).isTrue();
        assertThat(waits(reviewer)).as("one's own queue is no deputy's queue").isFalse();
        assertThat(tasks.view(finance, task, Locale.ENGLISH).actions()).containsExactly("claim", "draft", "complete");
        tasks.claim(finance, task, null);
        assertThat(waits(finance)).isFalse();
        tasks.complete(finance, task, ACCEPT, null);
        assertThat(trail.entries(number, 0, 50)).filteredOn(entry -> entry.action().startsWith("task.")).hasSize(2)
                .allMatch(entry -> finance.userId().equals(entry.actorId()) && reviewer.userId().equals(entry.onBehalfOf()));
        assertThat(errands.tasks(number).get(0).closedBy()).isEqualTo(finance.userId());
    }

    @Test
    @DisplayName("takes over what the principal had claimed, in one go with completing it")
    void takesOver() {
        tasks.claim(reviewer, task, null);
        name("reviewer", "reviewer", "finance");
        assertThat(waits(finance)).isTrue();
        assertThatThrownBy(() -> tasks.claim(people.actor("reviewer2"), task, null)).isInstanceOf(Conflict.class);
        tasks.complete(finance, task, ACCEPT, null);
        assertThat(errands.tasks(number).get(0).closedBy()).isEqualTo(finance.userId());
    }

    @Test
    @DisplayName("who could do the task anyway does it in the own name, unless the principal holds it")
    void ownName() {
        name("reviewer", "reviewer", "reviewer2");
        var reviewer2 = people.actor("reviewer2");
        tasks.claim(reviewer2, task, null);
        assertThat(trail.entries(number, 0, 50)).last().matches(entry -> entry.onBehalfOf() == null);
        tasks.release(reviewer2, task, null, null);
        tasks.claim(reviewer, task, null);
        tasks.claim(reviewer2, task, null);
        assertThat(trail.entries(number, 0, 50)).last().matches(entry -> reviewer.userId().equals(entry.onBehalfOf())
                && reviewer.userId().equals(entry.before().get("assignee")));
    }

    @Test
    @DisplayName("has nothing before the period and nothing from its last moment on, even with the task in hand")
    void period() {
        deputising.name(reviewer, request("reviewer", "finance", Duration.ofHours(1), Duration.ofHours(2)), null);
        assertThatThrownBy(() -> tasks.claim(finance, task, null)).isInstanceOf(Forbidden.class);
        clock.advance(Duration.ofHours(1));
        tasks.claim(finance, task, null);
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> tasks.complete(finance, task, ACCEPT, null)).isInstanceOf(Forbidden.class).hasMessage("task.not-in-your-groups");
        tasks.release(finance, task, null, null);
        tasks.complete(reviewer, task, ACCEPT, null);
    }

    @Test
    @DisplayName("has nothing from the moment the deputyship is ended, by either of the two or a head with a reason")
    void revoked() {
        for (var by : List.of("reviewer", "finance", "head")) {
            var id = name("reviewer", "reviewer", "finance");
            assertThat(tasks.view(finance, task, Locale.ENGLISH).actions()).contains("claim");
            if (by.equals("head")) {
                assertThatThrownBy(() -> deputyships.revoke(people.actor(by), id, " ", null)).hasMessage("input.invalid");
            }
            deputyships.revoke(people.actor(by), id, "back again", null);
            assertThat(tasks.view(finance, task, Locale.ENGLISH).actions()).isEmpty();
            assertThatThrownBy(() -> deputyships.revoke(people.actor(by), id, "twice", null)).isInstanceOf(Conflict.class).hasMessage("deputy.over");
        }
        var id = name("reviewer", "reviewer", "finance");
        for (var stranger : List.of("tester", "xb.manager", "sysadmin")) {
            assertThatThrownBy(() -> deputyships.revoke(people.actor(stranger), id, "x", null)).isInstanceOf(NotFound.class).hasMessage("deputy.unknown");
        }
        assertThat(trail.latest("identity", Long.MAX_VALUE, 20)).anyMatch(entry -> "deputy.revoked".equals(entry.action()) && "back again".equals(entry.reason()));
    }

    @Test
    @DisplayName("acts in the processes named alone")
    void scope() {
        name("reviewer", "reviewer", "finance", "expert-recruitment");
        assertThat(waits(finance)).isFalse();
        assertThatThrownBy(() -> tasks.claim(finance, task, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> name("reviewer", "reviewer", "tester", "no-such-process")).isInstanceOf(NotFound.class).hasMessage("process.unknown");
        jdbc.sql("delete from identity_deputy").update();
        name("reviewer", "reviewer", "finance", "errand");
        assertThat(waits(finance)).isTrue();
        tasks.claim(finance, task, null);
    }

    @Test
    @DisplayName("does not judge what the principal brought in, nor the principal what the deputy did")
    void duties() {
        var requester = people.actor("requester");
        deputising.name(requester, request("requester", "reviewer", Duration.ZERO, Duration.ofHours(1)), null);
        assertThatThrownBy(() -> tasks.claim(reviewer, task, null)).isInstanceOf(Refused.class).hasMessage("duty.excluded")
                .satisfies(refused -> assertThat(((Problem) refused).arguments()).containsEntry("because", org.shouxin.identity.Duty.NOMINATE));
        assertThatThrownBy(() -> tasks.complete(reviewer, task, ACCEPT, null)).hasMessage("duty.excluded");
        assertThat(tasks.view(reviewer, task, Locale.ENGLISH).item().excluded()).isEqualTo("NOMINATE");
        assertThat(worklist.page(reviewer, new WorkQuery(WorkQuery.Scope.GROUPS, null, null, null, number, WorkQuery.Sort.DUE, false, null, 20)).items())
                .singleElement().matches(item -> "NOMINATE".equals(item.excluded()));
        jdbc.sql("delete from identity_deputy").update();
        tasks.claim(reviewer, task, null);
        tasks.release(reviewer, task, null, null);

        name("reviewer", "reviewer", "finance");
        tasks.complete(finance, task, ACCEPT, null);
        var next = errands.open(number).taskId();
        for (var one : List.of(finance, reviewer)) {
            var asHead = new Actor(one.userId(), one.personId(), "x", List.of(new Grant(Role.SECTION_HEAD, WUJIN, null)), null);
            assertThatThrownBy(() -> tasks.complete(asHead, next, Map.of(), null)).as("both reviewed").hasMessage("duty.excluded");
        }
        jdbc.sql("delete from identity_deputy").update();
        var asHead = new Actor(reviewer.userId(), reviewer.personId(), "x", List.of(new Grant(Role.SECTION_HEAD, WUJIN, null)), null);
        assertThatThrownBy(() -> tasks.complete(asHead, next, Map.of(), null)).as("also when it is over").hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("who filed the case does not review it on behalf of a reviewer")
    void ownCase() {
        name("reviewer", "reviewer", "requester");
        assertThatThrownBy(() -> tasks.claim(people.actor("requester"), task, null)).hasMessage("duty.excluded");
    }

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
    @DisplayName("reads the cases of the task and comments on them with both names")
    void reads() {
        var nominator = people.actor("nominator");
        assertThatThrownBy(() -> cases.find(nominator, number)).isInstanceOf(NotFound.class);
        name("reviewer", "reviewer", "nominator");
        assertThat(cases.find(nominator, number).number()).isEqualTo(number);
        comments.write(nominator, number, "seen", null);
        assertThat(trail.entries(number, 0, 50)).last().matches(entry -> reviewer.userId().equals(entry.onBehalfOf()));
        jdbc.sql("delete from identity_deputy").update();
        assertThatThrownBy(() -> cases.find(nominator, number)).isInstanceOf(NotFound.class);
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

    @RepeatedTest(3)
    @DisplayName("is named once when two requests arrive together, and two people do not become each other's deputies")
    void together() throws Exception {
        assertThat(atOnce(() -> name("reviewer", "reviewer", "finance"), () -> name("reviewer", "reviewer", "finance"))).isEqualTo(1);
        jdbc.sql("delete from identity_deputy").update();
        assertThat(atOnce(() -> name("reviewer", "reviewer", "finance"), () -> name("finance", "finance", "reviewer"))).isEqualTo(1);
        jdbc.sql("delete from identity_deputy").update();
        var key = Ids.next();
        var once = request("reviewer", "finance", Duration.ZERO, Duration.ofHours(1));
        assertThat(deputising.name(reviewer, once, key)).isEqualTo(deputising.name(reviewer, once, key));
    }

    private static long atOnce(Callable<String> first, Callable<String> second) throws Exception {
        var start = new CyclicBarrier(2);
        try (var pool = new Closing(Executors.newFixedThreadPool(2))) {
            var both = List.of(first, second).stream().map(verb -> pool.service().submit(() -> {
                start.await();
                try {
                    verb.call();
                    return true;
                } catch (Conflict lost) {
                    return false;
                }
            })).toList();
            var won = 0;
            for (var one : both) {
                won += one.get() ? 1 : 0;
            }
            return won;
        }
    }

    private record Closing(java.util.concurrent.ExecutorService service) implements AutoCloseable {
        @Override
        public void close() {
            service.shutdownNow();
        }
    }
}
