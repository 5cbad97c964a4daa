package org.shouxin.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the worklist with the engine, both in the order of task ids, and mends every row that differs. May run while
 * people work: a row is judged again under its lock before it is changed.
 */
@Component
class WorklistRepair {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final WorklistRecorder recorder;
    private final TaskRows rows;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WorklistRepair(JdbcClient jdbc, Engine engine, WorklistRecorder recorder, TaskRows rows, Trail trail, Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.recorder = recorder;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    enum Kind { MISSING, DIFFERENT, SURPLUS }

    record Difference(Kind kind, String taskId, String caseNumber) {
    }

    /** @return how many rows differed and were mended; the register {@code worklist} of the trail keeps the number */
    int rebuild() {
        var differed = new AtomicInteger();
        walk((after, differences) -> differences.forEach(difference -> differed.addAndGet(judge(difference.taskId(), after))));
        if (differed.get() > 0) {
            transaction.executeWithoutResult(status -> trail.record(
                    TrailEvent.of("worklist", "worklist.rebuilt", Actor.SYSTEM, null).changed("differed", null, differed.toString())));
        }
        return differed.get();
    }

    /** What {@link #rebuild} would look at again; exact when the caller reads one snapshot. */
    List<Difference> differences() {
        var found = new ArrayList<Difference>();
        walk((after, differences) -> found.addAll(differences));
        return found;
    }

    /** Compares batch by batch; the visitor is told after which task id the batch began. */
    private void walk(BiConsumer<String, List<Difference>> visitor) {
        var after = "";
        do {
            var batch = engine.openTasks(after, BATCH);
            var last = batch.size() < BATCH ? null : batch.get(batch.size() - 1).taskId();
            visitor.accept(after, compare(batch, after, last));
            after = last;
        } while (after != null);
    }

    private List<Difference> compare(List<Engine.OpenTask> tasks, String after, String last) {
        var differences = new ArrayList<Difference>();
        var shown = between(after, last).stream().collect(Collectors.toMap(WorkItem::taskId, Function.identity()));
        for (var task : tasks) {
            var row = shown.remove(task.taskId());
            if (row == null || !same(row, task)) {
                differences.add(new Difference(row == null ? Kind.MISSING : Kind.DIFFERENT, task.taskId(), task.caseNumber()));
            }
        }
        shown.values().forEach(surplus -> differences.add(new Difference(Kind.SURPLUS, surplus.taskId(), surplus.caseNumber())));
        return differences;
    }

    /** Looks once more at one task, with its row locked, and makes the row what the engine says. */
    private int judge(String taskId, String after) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var row = rows.locked(taskId);
            var task = inEngine(taskId, after);
            if (task == null) {
                row.filter(found -> !found.closed()).ifPresent(found -> recorder.taskCancelled(taskId, clock.instant()));
                return row.filter(found -> !found.closed()).isPresent() ? 1 : 0;
            }
            if (row.isPresent() && same(row.get(), task)) {
                return 0;
            }
            jdbc.sql("delete from workflow_task where task_id = ?").param(taskId).update();
            recorder.insert(task);
            return 1;
        }));
    }

    private Engine.OpenTask inEngine(String taskId, String after) {
        return engine.openTasks(after, BATCH + BATCH).stream().filter(task -> task.taskId().equals(taskId)).findFirst().orElse(null);
    }

    private List<WorkItem> between(String after, String last) {
        var range = new SqlParts().add("select " + TaskRows.COLUMNS + " from workflow_task where open_bureau is not null and task_id > ?", after)
                .when(last, " and task_id <= ?").add(" order by task_id");
        return jdbc.sql(range.sql()).params(range.parameters()).query(TaskRows::item).list();
    }

    private static boolean same(WorkItem row, Engine.OpenTask task) {
        var role = task.group() == null ? null : Role.ofGroup(task.group()).name();
        return !row.closed() && Map.of("case", row.caseNumber(), "process", row.processKey(), "step", row.taskKey())
                .equals(Map.of("case", task.caseNumber(), "process", task.processKey(), "step", task.taskKey()))
                && Objects.equals(row.role(), role) && Objects.equals(row.duty(), task.duty())
                && Objects.equals(row.assignee(), task.assignee()) && Objects.equals(row.delegatedBy(), task.lentBy())
                && StoredTime.order(row.dueAt()) == StoredTime.order(task.dueAt());
    }
}
