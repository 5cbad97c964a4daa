package org.shouxin.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;

/**
 * Human tasks: look, claim, release, hand over, draft, complete. Every verb goes through the command path; a task that is
 * gone answers {@code task.done} (409) with who did it and when.
 */
@Service
public class Tasks {

    private final TaskVerbs verbs;
    private final TaskRights rights;
    private final TaskViews views;
    private final TaskCompleter completer;
    private final Drafts drafts;
    private final Engine engine;
    private final Lending lending;
    private final Deputising deputising;
    private final Receivers receivers;
    private final Commands commands;
    private final Trail trail;

    Tasks(TaskVerbs verbs, TaskRights rights, TaskViews views, TaskCompleter completer, Drafts drafts, Engine engine, Lending lending, Deputising deputising,
            Receivers receivers, Commands commands, Trail trail) {
        this.verbs = verbs;
        this.rights = rights;
        this.views = views;
        this.completer = completer;
        this.drafts = drafts;
        this.engine = engine;
        this.lending = lending;
        this.deputising = deputising;
        this.receivers = receivers;
        this.commands = commands;
        this.trail = trail;
    }

    /**
     * The task with its form. Values are shown only to whoever may fill them in. Not found as {@code task.unknown},
     * which is the same for a task of others; gone as {@code task.done} or {@code task.cancelled}.
     */
    public TaskView view(Actor actor, String taskId, Locale locale) {
        var task = find(actor, taskId);
        rights.demandOpen(task);
        return views.of(deputising.acting(actor, task), task, locale);
    }

    /** The row alone, also of a task that is done. */
    public WorkItem find(Actor actor, String taskId) {
        return verbs.find(actor, taskId);
    }

    /** Takes the task for the actor; refused as {@code task.claimed-by-other}, {@code task.not-in-your-groups}, {@code duty.excluded}. */
    public void claim(Actor actor, String taskId, String idempotencyKey) {
        run(actor, "task.claim", taskId, idempotencyKey, BodyHash.of(), (as, task) -> {
            rights.demandMine(as, task);
            if (!as.userId().equals(task.assignee())) {
                rights.demandDuty(as.personId(), task);
                if (task.assignee() == null) {
                    engine.claim(as, taskId);
                } else {
                    engine.assign(as, taskId, as.userId());
                }
                trail.record(event(task, "task.claimed", as).changed("assignee", task.assignee(), null));
            }
        });
    }

    /**
     * Gives a claimed task back to its group; refused as {@code task.not-claimed} or, when it is somebody's by name,
     * {@code task.personal}. A section head or manager of the bureau gives back anybody's, with a reason ({@code input.invalid}).
     */
    public void release(Actor actor, String taskId, String reason, String idempotencyKey) {
        run(actor, "task.release", taskId, idempotencyKey, BodyHash.of(reason), (as, task) -> {
            rights.demandReleasable(actor, task);
            rights.demandShared(task);
            var own = actor.userId().equals(task.assignee());
            var event = own ? event(task, "task.released", as).because(Reason.optional(reason))
                    : takenBack(actor, task).because(Reason.required(reason));
            lending.forget(as, task);
            engine.release(actor, taskId);
            trail.record(event);
        });
    }

    /**
     * Hands a claimed task to a colleague who could take it too, or somebody's correction to another of the unit
     * ({@link Receivers}); refused as {@code input.invalid} without a reason, {@code task.receiver-unfit}, {@code task.personal} or
     * {@code duty.excluded}.
     */
    public void handOver(Actor actor, String taskId, String toUserId, String reason, String idempotencyKey) {
        run(actor, "task.handOver", taskId, idempotencyKey, BodyHash.of(toUserId, reason), (as, task) -> {
            receivers.demandGiver(as, task);
            rights.demandOwn(task);
            var why = Reason.required(reason);
            var receiver = receivers.of(actor, task).stream().filter(user -> user.id().equals(toUserId)).findFirst()
                    .orElseThrow(() -> new Refused("task.receiver-unfit"));
            receivers.demandFree(receiver, task);
            engine.assign(as, taskId, receiver.id());
            drafts.deleteOfTask(taskId);
            trail.record(TrailEvent.of(task.caseNumber(), "task.handed-over", as, receivers.giverRole(as, task))
                    .changed("task", null, task.taskKey()).changed("assignee", task.assignee(), receiver.id()).because(why));
        });
    }

    /** Saves typed values unchecked; a draft somebody else or another window changed meanwhile is a conflict. Returns the new version. */
    public long saveDraft(Actor actor, String taskId, Map<String, Object> values, long draftVersion, String idempotencyKey) {
        find(actor, taskId);
        var command = new Command(actor, "task.draft", taskId, idempotencyKey, BodyHash.of(values, draftVersion));
        return Long.parseLong(commands.run(command, () -> {
            var task = verbs.locked(taskId);
            rights.demandMine(deputising.acting(actor, task), task);
            return String.valueOf(drafts.saveOfTask(actor, task, values, draftVersion));
        }));
    }

    /** Checks the form, calls the handler's domain verb and completes the task. An unclaimed task is claimed by the way. */
    public void complete(Actor actor, String taskId, Map<String, Object> values, String idempotencyKey) {
        run(actor, "task.complete", taskId, idempotencyKey, BodyHash.of(values), (as, task) -> completer.complete(as, task, values));
    }

    /** People to whom the actor may hand the task over, by name. */
    public List<Receiver> receivers(Actor actor, String taskId) {
        var task = find(actor, taskId);
        var as = deputising.acting(actor, task);
        if (task.closed() || !receivers.gives(as, task) && (task.role() == null || !rights.mine(as, task))) {
            return List.of();
        }
        return receivers.judgedBy(actor, task);
    }

    /** @param excluded the earlier duty that keeps this colleague from the task, or {@code null} */
    public record Receiver(String userId, String name, String excluded) {
    }

    private void run(Actor actor, String name, String taskId, String idempotencyKey, String hash, BiConsumer<Actor, WorkItem> verb) {
        verbs.run(actor, name, taskId, idempotencyKey, hash, verb);
    }

    private TrailEvent takenBack(Actor actor, WorkItem task) {
        return TrailEvent.of(task.caseNumber(), "task.released", actor, rights.overseer(actor, task).orElse(TaskRights.role(task)))
                .changed("task", null, task.taskKey()).changed("assignee", task.assignee(), null);
    }

    private static TrailEvent event(WorkItem task, String action, Actor actor) {
        return TrailEvent.of(task.caseNumber(), action, actor, TaskRights.role(task)).changed("task", null, task.taskKey());
    }
}
