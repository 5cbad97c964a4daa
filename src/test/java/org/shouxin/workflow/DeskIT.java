package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.notices.Inbox;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("At the desk")
class DeskIT {

    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");

    @Autowired
    Tasks tasks;
    @Autowired
    Returns returns;
    @Autowired
    Lending lending;
    @Autowired
    Consultations consultations;
    @Autowired
    Copies copies;
    @Autowired
    Urges urges;
    @Autowired
    BulkTasks bulk;
    @Autowired
    TaskMarks marks;
    @Autowired
    SavedFilters filters;
    @Autowired
    Cases cases;
    @Autowired
    Comments comments;
    @Autowired
    Worklist worklist;
    @Autowired
    WorklistRepair repair;
    @Autowired
    Inbox inbox;
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

    private Actor requester;
    private Actor reviewer;
    private Actor reviewer2;
    private Actor head;
    private String number;
    private String task;

    @BeforeEach
    void file() {
        requester = people.actor("requester");
        reviewer = people.actor("reviewer");
        reviewer2 = people.actor("reviewer2");
        head = people.actor("head");
        number = errands.file(requester, "an errand");
        task = errands.open(number).taskId();
    }

    @AfterEach
    void agree() {
        clock.reset();
        assertThat(repair.differences()).as("worklist and engine agree").noneMatch(difference -> number.equals(difference.caseNumber()));
        assertThat(trail.verify(number).intact()).isTrue();
    }

    private List<String> actions() {
        return trail.entries(number, 0, 100).stream().map(TrailEntry::action).toList();
    }

    @Test
    @DisplayName("a case is given back to the step before and to its handler, with the reason, and goes on from there")
    void givenBack() {
        tasks.complete(reviewer, task, ACCEPT, null);
        var endorse = errands.open(number).taskId();
        assertThat(returns.of(head, errands.open(number))).hasValueSatisfying(before -> assertThat(before)
                .matches(one -> one.mayReturn() && !one.mayFetch() && one.taskKey().equals("userTask_checkErrand") && one.handler().equals(reviewer.displayName())));
        assertThatThrownBy(() -> returns.giveBack(head, endorse, " ", null)).hasMessage("input.invalid");
        assertThatThrownBy(() -> returns.giveBack(reviewer2, endorse, "x", null)).isInstanceOf(Forbidden.class);
        var key = Ids.next();
        returns.giveBack(head, endorse, "one page is missing", key);
        returns.giveBack(head, endorse, "one page is missing", key);
        var again = errands.open(number);
        assertThat(again).matches(open -> open.taskKey().equals("userTask_checkErrand") && reviewer.userId().equals(open.assignee()));
        assertThat(errands.tasks(number)).extracting(WorkItem::state).containsExactlyInAnyOrder("DONE", "CANCELLED", "CLAIMED");
        assertThat(trail.entries(number, 0, 100)).filteredOn(entry -> entry.action().equals("task.returned")).singleElement()
                .matches(entry -> "one page is missing".equals(entry.reason()) && "userTask_endorseErrand".equals(entry.before().get("task"))
                        && "userTask_checkErrand".equals(entry.after().get("task")));
        assertThat(actions()).containsSubsequence("task.completed", "task.returned", "errand.reopened");
        assertThatThrownBy(() -> tasks.complete(head, endorse, Map.of(), null)).isInstanceOf(Conflict.class).hasMessage("task.cancelled");
        tasks.complete(reviewer, again.taskId(), ACCEPT, null);
        tasks.complete(head, errands.open(number).taskId(), Map.of(), null);
        assertThat(cases.find(reviewer, number).state()).isEqualTo("ENDED");
    }

    @Test
    @DisplayName("there is no way back where the model names none")
    void noWay() {
        assertThat(returns.of(reviewer, errands.open(number))).isEmpty();
        assertThatThrownBy(() -> returns.giveBack(reviewer, task, "x", null)).isInstanceOf(Refused.class).hasMessage("task.no-return");
        assertThatThrownBy(() -> returns.fetch(reviewer, task, "x", null)).hasMessage("task.no-return");
        assertThatThrownBy(() -> returns.giveBack(people.actor("xb.reviewer"), task, "x", null)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("the handler fetches the case back as long as nobody has begun the next step")
    void fetched() {
        tasks.complete(reviewer, task, ACCEPT, null);
        var endorse = errands.open(number).taskId();
        assertThat(returns.of(reviewer, errands.open(number))).hasValueSatisfying(before -> assertThat(before.mayFetch()).isTrue());
        assertThatThrownBy(() -> returns.fetch(reviewer2, endorse, "x", null)).isInstanceOf(Forbidden.class).hasMessage("task.not-yours-before");
        tasks.saveDraft(head, endorse, Map.of("remark", "well"), 0, null);
        assertThatThrownBy(() -> returns.fetch(reviewer, endorse, "x", null)).isInstanceOf(Conflict.class).hasMessage("task.begun");
        jdbc.sql("delete from workflow_draft where task_id = ?").param(endorse).update();
        tasks.claim(head, endorse, null);
        assertThatThrownBy(() -> returns.fetch(reviewer, endorse, "x", null)).hasMessage("task.begun");
        tasks.release(head, endorse, null, null);
        returns.fetch(reviewer, endorse, "a slip", null);
        assertThat(errands.open(number)).matches(open -> open.taskKey().equals("userTask_checkErrand") && reviewer.userId().equals(open.assignee()));
        assertThat(actions()).containsSubsequence("task.fetched", "errand.reopened");
    }

    @RepeatedTest(3)
    @DisplayName("of a claim and a fetch at once exactly one wins")
    void raced() throws Exception {
        tasks.complete(reviewer, task, ACCEPT, null);
        var endorse = errands.open(number).taskId();
        assertThat(atOnce(() -> tasks.claim(head, endorse, null), () -> returns.fetch(reviewer, endorse, "x", null))).isEqualTo(1);
    }

    @Test
    @DisplayName("a task is lent to a colleague who prepares it and gives it back; only its owner completes it")
    void lent() {
        assertThatThrownBy(() -> lending.lend(reviewer, task, reviewer2.userId(), "x", null)).hasMessage("task.not-claimed");
        tasks.claim(reviewer, task, null);
        assertThatThrownBy(() -> lending.lend(reviewer, task, people.userId("tester"), "x", null)).hasMessage("task.receiver-unfit");
        assertThatThrownBy(() -> lending.giveBack(reviewer, task, "x", null)).isInstanceOf(Refused.class).hasMessage("task.not-lent");
        lending.lend(reviewer, task, reviewer2.userId(), "please look at the papers", null);
        assertThat(errands.open(number)).matches(open -> reviewer2.userId().equals(open.assignee()) && reviewer.userId().equals(open.delegatedBy()));
        for (var refused : List.<Runnable>of(() -> tasks.complete(reviewer2, task, ACCEPT, null),
                () -> tasks.handOver(reviewer2, task, reviewer.userId(), "x", null), () -> lending.lend(reviewer2, task, reviewer.userId(), "x", null))) {
            assertThatThrownBy(refused::run).isInstanceOf(Refused.class).hasMessage("task.lent");
        }
        tasks.saveDraft(reviewer2, task, Map.of("outcome", "accept", "score", 77), 0, null);
        assertThat(worklist.rebuild()).as("a rebuilt worklist knows who lent it").isZero();
        lending.giveBack(reviewer2, task, "two papers are old", null);
        assertThat(errands.open(number)).matches(open -> reviewer.userId().equals(open.assignee()) && open.delegatedBy() == null);
        assertThat(tasks.view(reviewer, task, Locale.ENGLISH).values()).as("what was prepared came along").containsEntry("score", 77);
        tasks.complete(reviewer, task, ACCEPT, null);
        assertThat(actions()).containsSubsequence("task.lent", "task.given-back", "task.completed");
        var prepared = new Actor(reviewer2.userId(), reviewer2.personId(), "x", head.grants(), null);
        assertThatThrownBy(() -> tasks.claim(prepared, errands.open(number).taskId(), null)).as("who prepared a review decides nothing").hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("a lent task is taken back by its owner, or given to the group by a head")
    void recalled() {
        tasks.claim(reviewer, task, null);
        lending.lend(reviewer, task, reviewer2.userId(), "x", null);
        assertThatThrownBy(() -> lending.recall(reviewer2, task, "x", null)).isInstanceOf(Forbidden.class);
        lending.recall(reviewer, task, "back already", null);
        assertThat(errands.open(number)).matches(open -> reviewer.userId().equals(open.assignee()) && open.delegatedBy() == null);
        lending.lend(reviewer, task, reviewer2.userId(), "x", null);
        tasks.release(head, task, "both away", null);
        assertThat(errands.open(number)).matches(open -> open.assignee() == null && open.delegatedBy() == null);
        tasks.complete(reviewer2, task, ACCEPT, null);
    }

    @Test
    @DisplayName("colleagues are asked for an opinion, read that case alone, and answer once")
    void asked() {
        var nominator = people.actor("nominator");
        var other = errands.file(requester, "another errand");
        assertThatThrownBy(() -> consultations.ask(reviewer, task, List.of(nominator.userId()), "x", null)).hasMessage("task.not-claimed");
        tasks.claim(reviewer, task, null);
        for (var wrong : List.of("applicant", "xb.reviewer", "reviewer", "sysadmin")) {
            assertThatThrownBy(() -> consultations.ask(reviewer, task, List.of(people.userId(wrong)), "x", null)).hasMessage("colleague.unfit");
        }
        assertThatThrownBy(() -> cases.find(nominator, number)).isInstanceOf(NotFound.class);
        consultations.ask(reviewer, task, List.of(nominator.userId(), head.userId()), "is this the right place?", null);
        assertThatThrownBy(() -> consultations.ask(reviewer, task, List.of(head.userId()), "x", null)).isInstanceOf(Conflict.class).hasMessage("consultation.twice");
        assertThat(cases.find(nominator, number).number()).isEqualTo(number);
        assertThatThrownBy(() -> cases.find(nominator, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.write(nominator, number, "x", null)).isInstanceOf(Forbidden.class).hasMessage("case.read-only");
        var mine = consultations.awaiting(nominator, 0).items().stream().filter(one -> one.caseNumber().equals(number)).findFirst().orElseThrow();
        assertThatThrownBy(() -> consultations.answer(head, mine.id(), "x", null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> consultations.answer(people.actor("xb.reviewer"), mine.id(), "x", null)).isInstanceOf(NotFound.class);
        consultations.answer(nominator, mine.id(), "it is", null);
        assertThatThrownBy(() -> consultations.answer(nominator, mine.id(), "no", null)).isInstanceOf(Conflict.class).hasMessage("consultation.closed");
        assertThat(consultations.ofCase(reviewer, number)).extracting(Consultation::opinion).containsExactlyInAnyOrder("it is", null);
        assertThat(consultations.ofCase(nominator, number)).as("others' opinions stay inside").hasSize(1);
        tasks.complete(reviewer, task, ACCEPT, null);
        assertThat(consultations.awaiting(head, 0).items()).noneMatch(one -> one.caseNumber().equals(number));
        var lapsed = consultations.ofCase(reviewer, number).stream().filter(one -> one.opinion() == null).findFirst().orElseThrow();
        assertThat(lapsed.open()).isFalse();
        assertThatThrownBy(() -> consultations.answer(head, lapsed.id(), "late", null)).hasMessage("consultation.closed");
        assertThat(actions()).containsSubsequence("consultation.asked", "consultation.asked", "consultation.answered", "task.completed");
    }

    @Test
    @DisplayName("a case is copied to colleagues, who are told and read it without writing into it")
    void copied() {
        var nominator = people.actor("nominator");
        var unread = inbox.unread(nominator);
        assertThatThrownBy(() -> copies.copy(people.actor("auditor"), number, List.of(nominator.userId()), null, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> copies.copy(people.actor("xb.manager"), number, List.of(nominator.userId()), null, null)).isInstanceOf(NotFound.class);
        copies.copy(reviewer, number, List.of(nominator.userId()), "for your files", null);
        assertThat(inbox.unread(nominator)).isEqualTo(unread + 1);
        assertThat(cases.find(nominator, number).number()).isEqualTo(number);
        assertThat(cases.mayAct(nominator, number)).isFalse();
        copies.copy(reviewer, number, List.of(nominator.userId()), "once more", null);
        assertThat(actions()).filteredOn("case.copied"::equals).hasSize(2);
        assertThatThrownBy(() -> copies.copy(nominator, number, List.of(head.userId()), null, null)).isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("a task is urged by whoever opened the case or leads its people, once a day")
    void urged() {
        assertThatThrownBy(() -> urges.urge(reviewer2, task, "x", null)).isInstanceOf(Forbidden.class).hasMessage("task.not-yours-to-urge");
        assertThatThrownBy(() -> urges.urge(requester, task, " ", null)).hasMessage("input.invalid");
        tasks.claim(reviewer, task, null);
        var unread = inbox.unread(reviewer);
        urges.urge(requester, task, "the visit is tomorrow", null);
        assertThat(inbox.unread(reviewer)).isEqualTo(unread + 1);
        assertThatThrownBy(() -> urges.urge(head, task, "x", null)).isInstanceOf(Conflict.class).hasMessage("task.urged-today");
        clock.advance(Duration.ofDays(1));
        urges.urge(head, task, "still", null);
        assertThat(urges.of(List.of(task)).get(task).times()).isEqualTo(2);
        tasks.complete(reviewer, task, ACCEPT, null);
        assertThatThrownBy(() -> urges.urge(head, task, "x", null)).hasMessage("task.done");
    }

    @RepeatedTest(3)
    @DisplayName("two urges at once are one")
    void urgedTogether() throws Exception {
        assertThat(atOnce(() -> urges.urge(requester, task, "x", null), () -> urges.urge(head, task, "y", null))).isEqualTo(1);
        assertThat(urges.of(List.of(task)).get(task).times()).isEqualTo(1);
    }

    @Test
    @DisplayName("several tasks are claimed and completed at once, each with its own result")
    void together() {
        var second = errands.open(errands.file(requester, "second errand")).taskId();
        tasks.claim(reviewer2, second, null);
        var claimed = bulk.claim(reviewer, List.of(task, second, "no-such-task"), "k-" + Ids.next());
        assertThat(claimed).extracting(result -> result.refusal() == null ? "ok" : result.refusal().code())
                .containsExactly("ok", "task.claimed-by-other", "task.unknown");
        assertThatThrownBy(() -> bulk.complete(reviewer, List.of(task), ACCEPT, null)).as("the step is not made for it").hasMessage("bulk.steps");
        tasks.complete(reviewer, task, ACCEPT, null);
        tasks.complete(reviewer2, second, ACCEPT, null);
        var third = errands.open(errands.file(requester, "third errand")).taskId();
        var endorse = List.of(errands.open(number).taskId(), errands.open(caseOf(second)).taskId());
        assertThatThrownBy(() -> bulk.complete(head, List.of(endorse.get(0), third), Map.of(), null)).hasMessage("bulk.steps");
        assertThatThrownBy(() -> bulk.claim(head, List.of(), null)).isInstanceOf(Problem.class).hasMessage("parameter.invalid");
        tasks.claim(people.actor("head"), endorse.get(0), null);
        var key = Ids.next();
        var done = bulk.complete(head, endorse, Map.of("remark", "good"), key);
        assertThat(done).allMatch(result -> result.refusal() == null).hasSize(2);
        assertThat(bulk.complete(head, endorse, Map.of("remark", "good"), key)).as("a repeated request finds its answers").allMatch(result -> result.refusal() == null);
        assertThat(bulk.complete(head, endorse, Map.of("remark", "good"), null)).allMatch(result -> result.refusal().code().equals("task.done"));
    }

    private String caseOf(String taskId) {
        return jdbc.sql("select case_number from workflow_task where task_id = ?").param(taskId).query(String.class).single();
    }

    @Test
    @DisplayName("one's own notes about a task are one's own: seen, and a day to follow up")
    void noted() {
        assertThat(marks.of(reviewer, List.of(task))).isEmpty();
        marks.seen(reviewer, task);
        marks.seen(reviewer, task);
        marks.followUp(reviewer, task, LocalDate.of(2026, 3, 2), null);
        assertThat(marks.of(reviewer, List.of(task)).get(task)).isEqualTo(new TaskMarks.Mark(true, LocalDate.of(2026, 3, 2)));
        marks.followUp(reviewer, task, null, null);
        assertThat(marks.of(reviewer, List.of(task)).get(task)).isEqualTo(new TaskMarks.Mark(true, null));
        assertThat(marks.of(reviewer2, List.of(task))).isEmpty();
        assertThatThrownBy(() -> marks.followUp(people.actor("xb.reviewer"), task, null, null)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("filters are kept by name, for oneself, and lead nowhere but to the worklist")
    void kept() {
        jdbc.sql("delete from workflow_saved_filter").update();
        filters.save(reviewer, "overdue", "/tasks?scope=groups&due=overdue", null);
        assertThatThrownBy(() -> filters.save(reviewer, "overdue", "/tasks?scope=mine", null)).isInstanceOf(Conflict.class).hasMessage("filter.taken");
        for (var wrong : List.of("https://example.org/tasks?x", "//example.org", "/cases?x=1", "/tasks", "/tasks?x=\"><b>")) {
            assertThatThrownBy(() -> filters.save(reviewer, "x", wrong, null)).hasMessage("parameter.invalid");
        }
        filters.save(reviewer2, "overdue", "/tasks?scope=mine", null);
        var mine = filters.of(reviewer).get(0);
        assertThatThrownBy(() -> filters.delete(reviewer2, mine.id(), null)).isInstanceOf(NotFound.class).hasMessage("filter.unknown");
        filters.delete(reviewer, mine.id(), null);
        assertThat(filters.of(reviewer)).isEmpty();
        for (var i = 0; i < SavedFilters.MOST; i++) {
            filters.save(reviewer, "f" + i, "/tasks?q=" + i, null);
        }
        assertThatThrownBy(() -> filters.save(reviewer, "one more", "/tasks?q=x", null)).hasMessage("filter.many");
    }

    private static long atOnce(Runnable first, Runnable second) throws Exception {
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(first, second).stream().map(verb -> pool.submit((Callable<Boolean>) () -> {
                start.await();
                try {
                    verb.run();
                    return true;
                } catch (Problem lost) {
                    return false;
                }
            })).toList();
            var won = 0;
            for (var one : both) {
                won += one.get() ? 1 : 0;
            }
            return won;
        } finally {
            pool.shutdownNow();
        }
    }
}
