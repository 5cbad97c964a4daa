package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Cursor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.WorkQuery.Scope;
import org.shouxin.workflow.WorkQuery.Sort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("The worklist")
class WorklistIT {

    @Autowired
    Worklist worklist;
    @Autowired
    Tasks tasks;
    @Autowired
    Errands errands;
    @Autowired
    Engine engine;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;

    private final String mark = Ids.next().substring(0, 8);
    private Actor requester;
    private Actor reviewer;
    private String brigade;

    @BeforeEach
    void people() {
        brigade = people.unit(WUJIN, "执法一大队");
        requester = as("requester", new Grant(Role.REQUESTER, WUJIN, brigade));
        reviewer = people.actor("reviewer");
    }

    private Actor as(String username, Grant... grants) {
        var account = people.actor(username);
        return new Actor(account.userId(), account.personId(), account.displayName(), List.of(grants), null);
    }

    private List<String> seen(Actor actor, Scope scope) {
        return page(actor, scope, Sort.DUE, false, null, 100).items().stream().map(WorkItem::caseNumber).toList();
    }

    private Slice<WorkItem> page(Actor actor, Scope scope, Sort sort, boolean descending, String after, int limit) {
        return worklist.page(actor, new WorkQuery(scope, "errand", null, null, mark, sort, descending, after, limit));
    }

    @Test
    @DisplayName("moves a task from its group to who claims it, and on to the next group")
    void moves() {
        var number = errands.file(requester, mark);
        assertThat(seen(reviewer, Scope.GROUPS)).containsExactly(number);
        assertThat(seen(reviewer, Scope.MINE)).isEmpty();
        var task = errands.open(number).taskId();
        tasks.claim(reviewer, task, null);
        assertThat(seen(reviewer, Scope.GROUPS)).isEmpty();
        assertThat(seen(people.actor("reviewer2"), Scope.GROUPS)).isEmpty();
        assertThat(page(reviewer, Scope.MINE, Sort.DUE, false, null, 5).items()).singleElement()
                .matches(item -> reviewer.displayName().equals(item.assigneeName()) && "CLAIMED".equals(item.state()) && item.dueAt() != null);
        tasks.complete(reviewer, task, Map.of("outcome", "accept"), null);
        assertThat(seen(reviewer, Scope.MINE)).isEmpty();
        assertThat(seen(reviewer, Scope.BUREAU)).containsExactly(number);
        assertThat(seen(people.actor("head"), Scope.GROUPS)).as("a head of the whole bureau reads the queues of all units").containsExactly(number);
        assertThat(seen(as("head", new Grant(Role.SECTION_HEAD, WUJIN, brigade)), Scope.GROUPS)).containsExactly(number);
        assertThat(seen(as("head", new Grant(Role.SECTION_HEAD, WUJIN, people.unit(WUJIN, "执法二大队"))), Scope.GROUPS)).isEmpty();
        tasks.complete(people.actor("head"), errands.open(number).taskId(), Map.of(), null);
        assertThat(seen(people.actor("auditor"), Scope.BUREAU)).isEmpty();
    }

    @Test
    @DisplayName("shows auditors the bureau to read, units their own, and strangers nothing")
    void rows() {
        var number = errands.file(requester, mark);
        assertThat(seen(people.actor("auditor"), Scope.BUREAU)).containsExactly(number);
        assertThat(seen(people.actor("auditor"), Scope.GROUPS)).isEmpty();
        assertThat(seen(as("requester2", new Grant(Role.REQUESTER, WUJIN, brigade)), Scope.BUREAU)).containsExactly(number);
        assertThat(seen(as("reviewer2", new Grant(Role.REVIEWER, WUJIN, brigade)), Scope.GROUPS)).as("a reviewer of that unit alone").containsExactly(number);
        assertThat(seen(as("reviewer2", new Grant(Role.REVIEWER, WUJIN, people.unit(WUJIN, "执法二大队"))), Scope.GROUPS)).isEmpty();
        for (var stranger : List.of("xb.reviewer", "xb.auditor", "sysadmin", "secadmin", "applicant", "nominator")) {
            for (var scope : Scope.values()) {
                assertThat(seen(people.actor(stranger), scope)).as(stranger + " " + scope).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("shows who may not take a task the reason")
    void excluded() {
        errands.file(requester, mark);
        var both = new Actor(requester.userId(), requester.personId(), "x", List.of(new Grant(Role.REVIEWER, WUJIN, null)), null);
        assertThat(page(both, Scope.GROUPS, Sort.DUE, false, null, 5).items()).singleElement().matches(item -> "NOMINATE".equals(item.excluded()));
        assertThat(page(reviewer, Scope.GROUPS, Sort.DUE, false, null, 5).items()).singleElement().matches(item -> item.excluded() == null);
    }

    @ParameterizedTest(name = "by {0}, descending: {1}")
    @CsvSource({"DUE,false", "DUE,true", "CREATED,false", "CREATED,true", "CASE,false", "CASE,true"})
    @DisplayName("is read page by page, in order, none twice and none left out")
    void pages(Sort sort, boolean descending) {
        var filed = IntStream.range(0, 7).mapToObj(index -> errands.file(requester, mark + " " + index)).toList();
        for (var scope : List.of(Scope.GROUPS, Scope.BUREAU)) {
            var read = new ArrayList<WorkItem>();
            String after = null;
            do {
                var page = page(people.actor("reviewer"), scope, sort, descending, after, 3);
                assertThat(page.count()).isEqualTo(7);
                assertThat(page.capped()).isFalse();
                read.addAll(page.items());
                after = page.next();
            } while (after != null);
            assertThat(read).extracting(WorkItem::caseNumber).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(filed);
            Comparator<WorkItem> order = switch (sort) {
                case DUE -> Comparator.comparing(WorkItem::dueAt);
                case CREATED -> Comparator.comparing(WorkItem::createdAt);
                case CASE -> Comparator.comparing(WorkItem::caseNumber);
            };
            assertThat(read).isSortedAccordingTo(descending ? order.reversed() : order);
        }
    }

    @Test
    @DisplayName("finds by step, due date, number and subject, and refuses marks that are not its own")
    void filters() {
        var number = errands.file(requester, mark + " 𠮷祥 100%");
        var due = errands.open(number).dueAt();
        assertThat(worklist.page(reviewer, new WorkQuery(Scope.GROUPS, null, "userTask_checkErrand", due.plusSeconds(1), "𠮷祥 100%", Sort.DUE, false,
                null, 100)).items()).extracting(WorkItem::caseNumber).contains(number);
        assertThat(worklist.page(reviewer, new WorkQuery(Scope.GROUPS, null, null, due, mark, Sort.DUE, false, null, 5)).items()).isEmpty();
        assertThat(worklist.page(reviewer, new WorkQuery(Scope.GROUPS, null, "userTask_x", null, mark, Sort.DUE, false, null, 5)).items()).isEmpty();
        assertThat(worklist.page(reviewer, new WorkQuery(Scope.GROUPS, null, null, null, number.toLowerCase(), Sort.DUE, false, null, 5)).items()).hasSize(1);
        for (var forged : List.of("x", "!!", new Cursor("DUE+", "not a number", "x").encoded(), new Cursor("CASE+", "1", "x").encoded())) {
            assertThatThrownBy(() -> page(reviewer, Scope.GROUPS, Sort.DUE, false, forged, 5)).hasMessage("cursor.invalid");
        }
    }

    @Test
    @DisplayName("counts each scope")
    void counts() {
        var before = worklist.counts(reviewer);
        var number = errands.file(requester, mark);
        assertThat(worklist.counts(reviewer).groups()).isEqualTo(Math.min(1000, before.groups() + 1));
        tasks.claim(reviewer, errands.open(number).taskId(), null);
        var after = worklist.counts(reviewer);
        assertThat(after.mine()).isEqualTo(before.mine() + 1);
        assertThat(after.groups()).isEqualTo(before.groups());
    }

    @Test
    @DisplayName("equals the engine, and is rebuilt from it row by row where it does not")
    void rebuild() {
        worklist.rebuild();
        var lost = errands.open(errands.file(requester, mark + " lost")).taskId();
        var wrong = errands.open(errands.file(requester, mark + " wrong")).taskId();
        var surplus = Ids.next();
        jdbc.sql("delete from workflow_task where task_id = ?").param(lost).update();
        jdbc.sql("update workflow_task set assignee = 'nobody', open_assignee = 'nobody', open_queue = null, state = 'CLAIMED' where task_id = ?").param(wrong).update();
        jdbc.sql("insert into workflow_task (task_id, case_number, process_key, task_key, subject, bureau_id, state, created_at, version, open_bureau,"
                + " due_order, created_order) select ?, case_number, process_key, task_key, subject, bureau_id, state, created_at, 0, bureau_id, 1, 1"
                + " from workflow_task where task_id = ?").params(surplus, wrong).update();
        assertThat(worklist.rebuild()).isEqualTo(3);
        assertThat(worklist.rebuild()).isZero();
        assertThat(openRows()).containsExactlyInAnyOrderElementsOf(inEngine());
        assertThat(seen(reviewer, Scope.GROUPS)).hasSize(2);
    }

    private List<String> openRows() {
        return jdbc.sql("select task_id, case_number, assignee from workflow_task where open_bureau is not null")
                .query((row, index) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)).list();
    }

    private List<String> inEngine() {
        var all = new ArrayList<String>();
        var after = "";
        List<Engine.OpenTask> page;
        do {
            page = engine.openTasks(after, 100);
            page.forEach(task -> all.add(task.taskId() + " " + task.caseNumber() + " " + task.assignee()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).taskId();
        } while (!page.isEmpty());
        return all;
    }
}
