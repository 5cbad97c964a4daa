package org.shouxin.workflow;

import java.util.Map;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lending a task to a colleague who prepares it and gives it back; only the one who lent it completes it. Whoever prepared
 * it is bound by separation of duties as if they had completed it.
 */
@Service
public class Lending {

    private final TaskVerbs verbs;
    private final TaskRights rights;
    private final Engine engine;
    private final StepMoves moves;
    private final Directory directory;
    private final Trail trail;
    private final JdbcClient jdbc;

    Lending(TaskVerbs verbs, TaskRights rights, Engine engine, StepMoves moves, Directory directory, Trail trail, JdbcClient jdbc) {
        this.verbs = verbs;
        this.rights = rights;
        this.engine = engine;
        this.moves = moves;
        this.directory = directory;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /**
     * Gives a claimed task to a colleague who could take it too, to come back; refused as {@code task.personal|lent|receiver-unfit},
     * {@code duty.excluded} or {@code input.invalid}.
     */
    public void lend(Actor actor, String taskId, String toUserId, String reason, String idempotencyKey) {
        verbs.run(actor, "task.lend", taskId, idempotencyKey, BodyHash.of(toUserId, reason), (as, task) -> {
            rights.demandClaimed(as, task);
            rights.demandShared(task);
            rights.demandOwn(task);
            var why = Reason.required(reason);
            var receiver = directory.holding(TaskRights.role(task), task.bureauId(), task.unitId()).stream()
                    .filter(user -> user.id().equals(toUserId) && !user.id().equals(actor.userId())).findFirst()
                    .orElseThrow(() -> new Refused("task.receiver-unfit"));
            rights.demandDuty(receiver.personId(), task);
            engine.assign(as, taskId, receiver.id());
            remember(as, taskId, actor.userId());
            trail.record(event(task, "task.lent", as).changed("assignee", task.assignee(), receiver.id()).because(why));
        });
    }

    /** Gives a lent task back with a word about it; what was typed goes along. Refused as {@code task.not-lent} or {@code input.invalid}. */
    public void giveBack(Actor actor, String taskId, String remark, String idempotencyKey) {
        verbs.run(actor, "task.giveBack", taskId, idempotencyKey, BodyHash.of(remark), (as, task) -> {
            rights.demandClaimed(as, task);
            var owner = demandLent(task);
            var why = Reason.required(remark);
            rights.takeDuty(as, task);
            returned(as, task, owner);
            trail.record(event(task, "task.given-back", as).changed("assignee", task.assignee(), owner).because(why));
        });
    }

    /** The one who lent it takes it back at any time, with what was typed so far; refused as {@code task.not-lent} or {@code input.invalid}. */
    public void recall(Actor actor, String taskId, String reason, String idempotencyKey) {
        verbs.run(actor, "task.recall", taskId, idempotencyKey, BodyHash.of(reason), (as, task) -> {
            rights.demandOpen(task);
            var owner = demandLent(task);
            if (!owner.equals(actor.userId())) {
                throw new Forbidden("task.not-in-your-groups");
            }
            var why = Reason.required(reason);
            returned(actor, task, owner);
            trail.record(event(task, "task.recalled", actor).changed("assignee", task.assignee(), owner).because(why));
        });
    }

    /** The task is nobody's loan any more, because it goes back to its group. */
    void forget(Actor actor, WorkItem task) {
        if (task.delegatedBy() != null) {
            remember(actor, task.taskId(), null);
        }
    }

    private static String demandLent(WorkItem task) {
        if (task.delegatedBy() == null) {
            throw new Refused("task.not-lent", Map.of());
        }
        return task.delegatedBy();
    }

    private void returned(Actor as, WorkItem task, String owner) {
        engine.assign(as, task.taskId(), owner);
        remember(as, task.taskId(), null);
        var drafts = jdbc.sql("select count(*) from workflow_draft where task_id = ? and owner_id = ?").params(task.taskId(), task.assignee())
                .query(Long.class).single();
        if (drafts > 0) {
            jdbc.sql("delete from workflow_draft where task_id = ? and owner_id = ?").params(task.taskId(), owner).update();
            jdbc.sql("update workflow_draft set owner_id = ?, version = version + 1 where task_id = ? and owner_id = ?")
                    .params(owner, task.taskId(), task.assignee()).update();
        }
    }

    private void remember(Actor as, String taskId, String owner) {
        moves.lentBy(as, taskId, owner);
        jdbc.sql("update workflow_task set delegated_by = ?, version = version + 1 where task_id = ?").params(owner, taskId).update();
    }

    private static TrailEvent event(WorkItem task, String action, Actor actor) {
        return TrailEvent.of(task.caseNumber(), action, actor, TaskRights.role(task)).changed("task", null, task.taskKey());
    }
}
