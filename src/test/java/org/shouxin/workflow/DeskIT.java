package org.shouxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("At the desk")
class DeskIT extends ErrandScene {

    @Autowired
    BulkTasks bulk;
    @Autowired
    TaskMarks marks;
    @Autowired
    SavedFilters filters;

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
}
