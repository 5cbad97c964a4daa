package org.shouxin.workflow;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.springframework.stereotype.Service;

/**
 * The same thing done to several tasks, each by itself: what one of them refuses keeps none of the others back. Completing
 * several at once is for tasks of one step whose model says so ({@link StepMoves#BULK}).
 */
@Service
public class BulkTasks {

    /** Most tasks at once. */
    public static final int MOST = 50;

    /** @param refusal why it was not done, or {@code null} */
    public record Result(String taskId, String caseNumber, String subject, Problem refusal) {
    }

    private final Tasks tasks;
    private final TaskVerbs verbs;
    private final StepMoves moves;

    BulkTasks(Tasks tasks, TaskVerbs verbs, StepMoves moves) {
        this.tasks = tasks;
        this.verbs = verbs;
        this.moves = moves;
    }

    /** Claims each; refused as a whole only as {@code parameter.invalid} for none or more than {@link #MOST}. */
    public List<Result> claim(Actor actor, Collection<String> taskIds, String idempotencyKey) {
        return each(verbs.found(actor, distinct(taskIds)), task -> tasks.claim(actor, task, own(idempotencyKey, task)));
    }

    /** Completes each with the same values; refused as a whole as {@code parameter.invalid} or {@code bulk.steps}. */
    public List<Result> complete(Actor actor, Collection<String> taskIds, Map<String, Object> values, String idempotencyKey) {
        var wanted = verbs.found(actor, distinct(taskIds));
        demandOneStep(known(wanted));
        return each(wanted, task -> tasks.complete(actor, task, values, own(idempotencyKey, task)));
    }

    /** The tasks, when they can be completed together; refused like {@link #complete}. */
    public List<WorkItem> together(Actor actor, Collection<String> taskIds) {
        var items = known(verbs.found(actor, distinct(taskIds)));
        demandOneStep(items);
        return items;
    }

    private void demandOneStep(List<WorkItem> items) {
        var first = items.get(0);
        var open = items.stream().filter(item -> !item.closed()).findFirst();
        if (items.stream().anyMatch(item -> !item.taskKey().equals(first.taskKey()) || !item.processKey().equals(first.processKey()))
                || open.isPresent() && moves.property(open.get().taskId(), StepMoves.BULK) == null) {
            throw new Refused("bulk.steps");
        }
    }

    private static List<WorkItem> known(Map<String, Optional<WorkItem>> wanted) {
        return wanted.values().stream().map(item -> item.orElseThrow(() -> new NotFound("task.unknown"))).toList();
    }

    private static List<Result> each(Map<String, Optional<WorkItem>> wanted, Consumer<String> verb) {
        return wanted.entrySet().stream().map(one -> one.getValue().map(item -> one(item, verb))
                .orElseGet(() -> new Result(one.getKey(), null, null, new NotFound("task.unknown")))).toList();
    }

    private static Result one(WorkItem item, Consumer<String> verb) {
        try {
            verb.accept(item.taskId());
            return new Result(item.taskId(), item.caseNumber(), item.subject(), null);
        } catch (Problem refusal) {
            return new Result(item.taskId(), item.caseNumber(), item.subject(), refusal);
        }
    }

    private static Set<String> distinct(Collection<String> taskIds) {
        if (taskIds == null || taskIds.isEmpty() || taskIds.size() > MOST || taskIds.stream().anyMatch(java.util.Objects::isNull)) {
            throw new BadRequest("parameter.invalid", Map.of("name", "ids"));
        }
        return new LinkedHashSet<>(taskIds);
    }

    /** A repeated request finds each task's own answer. */
    private static String own(String idempotencyKey, String taskId) {
        return idempotencyKey == null ? null : BodyHash.of(idempotencyKey, taskId);
    }
}
