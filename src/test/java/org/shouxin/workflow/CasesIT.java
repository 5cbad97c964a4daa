package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;
import static org.shouxin.TestPeople.XINBEI;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.TrailEntry;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("Cases")
class CasesIT {

    @Autowired
    Cases cases;
    @Autowired
    Errands errands;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;

    private Actor requester;
    private String brigade;

    @BeforeEach
    void people() {
        brigade = people.unit(WUJIN, "执法一大队");
        requester = as("requester", new Grant(Role.REQUESTER, WUJIN, brigade));
    }

    private Actor as(String username, Grant... grants) {
        var account = people.actor(username);
        return new Actor(account.userId(), account.personId(), account.displayName(), List.of(grants), null);
    }

    @Test
    @DisplayName("are numbered without gaps or doubles while many open at once and some are refused")
    void numbers() throws Exception {
        var secretary = people.actor("secretary");
        var before = last();
        var pool = Executors.newFixedThreadPool(6);
        List<Callable<String>> openings = IntStream.range(0, 30).<Callable<String>>mapToObj(index -> () -> {
            try {
                return errands.file(secretary, index % 3 == 0 ? "refuse" : "errand " + index);
            } catch (Refused refused) {
                return null;
            }
        }).toList();
        var numbers = new ArrayList<String>();
        for (Future<String> opened : pool.invokeAll(openings)) {
            if (opened.get() != null) {
                numbers.add(opened.get());
            }
        }
        pool.shutdown();
        assertThat(numbers).hasSize(20).allMatch(number -> number.matches("320412-ED-20\\d\\d-\\d{4}"));
        assertThat(numbers.stream().map(number -> Long.valueOf(number.substring(number.lastIndexOf('-') + 1))))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).mapToObj(index -> before + index).toList());
    }

    private long last() {
        return jdbc.sql("select coalesce(max(last_number), 0) from workflow_numbering where division = ? and kind = 'ED'").param(WUJIN)
                .query(Long.class).single();
    }

    @Test
    @DisplayName("are seen by the bureau, its auditors, the unit and the parties, and look like nothing to everybody else")
    void visibility() {
        var number = errands.file(requester, "visible errand");
        var other = people.unit(WUJIN, "执法二大队");
        var sees = List.of(requester, people.actor("reviewer"), people.actor("manager"), people.actor("auditor"), people.actor("finance"),
                as("requester2", new Grant(Role.REQUESTER, WUJIN, brigade)), as("nominator", new Grant(Role.NOMINATOR, WUJIN, brigade)));
        var blind = List.of(people.actor("xb.reviewer"), people.actor("xb.auditor"), people.actor("sysadmin"), people.actor("secadmin"),
                people.actor("applicant"), people.actor("nominator"), people.actor("enterprise"),
                as("requester2", new Grant(Role.REQUESTER, WUJIN, other)), as("manager", new Grant(Role.MANAGER, XINBEI, null)),
                as("manager", new Grant(Role.NOMINATOR, WUJIN, null)),
                as("requester", new Grant(Role.REQUESTER, WUJIN, brigade), new Grant(Role.SYSADMIN, WUJIN, null)));
        for (var actor : sees) {
            assertThat(cases.find(actor, number).number()).isEqualTo(number);
            assertThat(listed(actor, number)).as("list agrees with find for " + actor).hasSize(1);
        }
        for (var actor : blind) {
            assertThatThrownBy(() -> cases.find(actor, number)).isInstanceOf(NotFound.class).hasMessage("case.unknown");
            assertThat(listed(actor, number)).as("list agrees with find for " + actor).isEmpty();
        }
        assertThat(cases.mayAct(people.actor("auditor"), number)).isFalse();
        assertThat(cases.mayAct(people.actor("reviewer"), number)).isTrue();
    }

    private List<CaseView> listed(Actor actor, String number) {
        return cases.list(actor, new CaseQuery(null, null, number, null, 10)).items();
    }

    @Test
    @DisplayName("record who reached for a case of others or for none at all, and answer both alike")
    void access() {
        var number = errands.file(requester, "somebody else's");
        var stranger = people.actor("xb.reviewer");
        var missing = "320412-ED-2026-" + Ids.next().substring(0, 6);
        assertThatThrownBy(() -> cases.find(stranger, number)).hasMessage("case.unknown");
        assertThatThrownBy(() -> cases.find(stranger, missing)).hasMessage("case.unknown");
        var attempts = allOf("access").stream().filter(entry -> entry.actorId().equals(stranger.userId())).map(TrailEntry::after)
                .filter(attempt -> "case".equals(attempt.get("kind"))).map(attempt -> attempt.get("id")).toList();
        assertThat(attempts).contains(number, missing);
    }

    private List<TrailEntry> allOf(String register) {
        var all = new ArrayList<TrailEntry>();
        List<TrailEntry> page;
        do {
            page = trail.entries(register, all.isEmpty() ? 0 : all.get(all.size() - 1).sequence(), 500);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    @Test
    @DisplayName("open once per key, whatever the order of the fields; the same key with another body is refused")
    void idempotent() {
        var key = Ids.next();
        var first = cases.start(requester, "errand", Map.of("title", "once", "urgent", false), null, key);
        assertThat(cases.start(requester, "errand", Map.of("urgent", false, "title", "once"), null, key)).isEqualTo(first);
        assertThatThrownBy(() -> cases.start(requester, "errand", Map.of("title", "twice"), null, key)).hasMessage("idempotency.reused");
    }

    @Test
    @DisplayName("open only for the roles of the process, with a form that fits")
    void refusals() {
        assertThatThrownBy(() -> cases.start(people.actor("reviewer"), "errand", Map.of("title", "x"), null, null))
                .isInstanceOf(Forbidden.class).hasMessage("case.start-forbidden");
        assertThatThrownBy(() -> cases.start(requester, "no-such-process", Map.of(), null, null)).hasMessage("process.unknown");
        assertThatThrownBy(() -> cases.start(requester, "errand", Map.of("title", "x", "bureauId", XINBEI), null, null))
                .isInstanceOf(BadRequest.class).hasMessage("form.unknown-field");
        assertThatThrownBy(() -> cases.start(requester, "errand", Map.of("urgent", true), null, null)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.fields()).extracting(InvalidInput.FieldProblem::path).containsExactly("title", "why"));
        assertThatThrownBy(() -> cases.start(requester, "errand", Map.of("title", "x"), Ids.next(), null)).hasMessage("draft.unknown");
    }

    @Test
    @DisplayName("tell when they were opened, by whom and for which unit, and begin their trail with it")
    void opened() {
        var number = errands.file(requester, "a plain errand");
        var found = cases.find(requester, number);
        assertThat(found.unitId()).isEqualTo(brigade);
        assertThat(found.startedBy()).isEqualTo(requester.userId());
        assertThat(found.processInstanceId()).isNotBlank();
        assertThat(found.state()).isEqualTo("OPEN");
        var entries = trail.entries(number, 0, 10);
        assertThat(entries.get(0).action()).isEqualTo("case.opened");
        assertThat(java.time.Duration.between(found.startedAt(), entries.get(0).recordedAt()).abs()).isLessThan(java.time.Duration.ofSeconds(30));
        assertThat(cases.facts(requester, number).sections()).hasSize(1);
    }

    @Test
    @DisplayName("are listed page by page, newest first, none twice and none left out, counted up to a limit")
    void pages() {
        var secretary = people.actor("secretary");
        var mark = Ids.next().substring(0, 8);
        var filed = IntStream.range(0, 7).mapToObj(index -> errands.file(secretary, mark + " 差事 " + index)).toList();
        var read = new ArrayList<String>();
        String after = null;
        do {
            var page = cases.list(secretary, new CaseQuery("errand", "OPEN", mark, after, 3));
            assertThat(page.count()).isEqualTo(7);
            page.items().forEach(found -> read.add(found.number()));
            after = page.next();
        } while (after != null);
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(filed);
        assertThat(cases.list(secretary, new CaseQuery(null, "ENDED", mark, null, 3)).items()).isEmpty();
        assertThat(cases.list(secretary, new CaseQuery(null, null, mark + "%", null, 3)).items()).isEmpty();
        assertThatThrownBy(() -> cases.list(secretary, new CaseQuery(null, null, null, "garbage!", 3))).hasMessage("cursor.invalid");
        assertThatThrownBy(() -> cases.list(secretary, new CaseQuery(null, null, null, null, 101))).hasMessage("limit.invalid");
    }
}
