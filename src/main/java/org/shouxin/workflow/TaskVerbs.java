package org.shouxin.workflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.stereotype.Component;

/** The way of every verb that is about one task: seen by the actor, then locked, then done in the right person's name. */
@Component
class TaskVerbs {

    private final TaskRows rows;
    private final Deputising deputising;
    private final Commands commands;
    private final AccessLog access;

    TaskVerbs(TaskRows rows, Deputising deputising, Commands commands, AccessLog access) {
        this.rows = rows;
        this.deputising = deputising;
        this.commands = commands;
        this.access = access;
    }

    /** The row of a task, open or not; not found as {@code task.unknown}, which is the same for a task of others. */
    WorkItem find(Actor actor, String taskId) {
        return rows.visible(actor, taskId).or(() -> deputised(actor, taskId)).orElseThrow(() -> {
            access.foreign(actor, "task", SafeText.of(taskId));
            return new NotFound("task.unknown");
        });
    }

    /** The rows of several tasks in their order, as {@link #find} would answer, empty for those it would not find. */
    Map<String, Optional<WorkItem>> found(Actor actor, Collection<String> taskIds) {
        var seen = rows.visible(actor, taskIds);
        var found = new LinkedHashMap<String, Optional<WorkItem>>();
        taskIds.forEach(id -> found.put(id, Optional.ofNullable(seen.get(id)).or(() -> deputised(actor, id))));
        found.forEach((id, item) -> {
            if (item.isEmpty()) {
                access.foreign(actor, "task", SafeText.of(id));
            }
        });
        return found;
    }

    /** @param verb gets the actor, on behalf of somebody when only that gives a right to the task, and the locked row */
    void run(Actor actor, String name, String taskId, String idempotencyKey, String hash, BiConsumer<Actor, WorkItem> verb) {
        try {
            commands.run(new Command(actor, name, taskId, idempotencyKey, hash), () -> {
                var task = seenAndLocked(actor, taskId);
                verb.accept(deputising.acting(actor, task), task);
                return "";
            });
        } catch (Problem refused) {
            // looked for again outside the transaction that was rolled back: whoever does not see the task is told nothing else,
            // and the attempt is recorded
            find(actor, taskId);
            throw refused;
        }
    }

    private WorkItem seenAndLocked(Actor actor, String taskId) {
        return rows.visibleLocked(actor, taskId).or(() -> deputised(actor, taskId).flatMap(seen -> rows.locked(taskId)))
                .orElseThrow(() -> new NotFound("task.unknown"));
    }

    WorkItem locked(String taskId) {
        return rows.locked(taskId).orElseThrow(() -> new NotFound("task.unknown"));
    }

    private Optional<WorkItem> deputised(Actor actor, String taskId) {
        return deputising.of(actor).stream().flatMap(standIn -> rows.visible(standIn.actor(), taskId)
                .filter(task -> standIn.covers(task.processKey())).stream()).findFirst();
    }
}
