package org.shouxin.workflow;

import java.util.Comparator;
import java.util.Optional;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * One step back: given back by whoever has the next step, or fetched back by whoever did the step before as long as nobody
 * has begun the next. Only where the model says so ({@link StepMoves#RETURN_TO}), so that no work of the system is ever done
 * twice. The capability takes back what the step did to its own records; what was written stays readable.
 */
@Service
public class Returns {

    /**
     * The step before a task.
     *
     * @param taskKey   its id in the model
     * @param handler   who completed it last
     * @param mayReturn whether the viewer may give the case back to it
     * @param mayFetch  whether the viewer completed it and may fetch it back
     */
    public record Before(String taskKey, String handler, boolean mayReturn, boolean mayFetch) {
    }

    private final TaskVerbs verbs;
    private final TaskRows rows;
    private final TaskRights rights;
    private final Handlers handlers;
    private final Deputising deputising;
    private final Engine engine;
    private final StepMoves moves;
    private final Directory directory;
    private final Trail trail;
    private final JdbcClient jdbc;

    Returns(TaskVerbs verbs, TaskRows rows, TaskRights rights, Handlers handlers, Deputising deputising, Engine engine, StepMoves moves,
            Directory directory, Trail trail, JdbcClient jdbc) {
        this.verbs = verbs;
        this.rows = rows;
        this.rights = rights;
        this.handlers = handlers;
        this.deputising = deputising;
        this.engine = engine;
        this.moves = moves;
        this.directory = directory;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /**
     * Gives the case back to the step before, to the person who did it when that person may still do it. Refused as
     * {@code task.no-return}, {@code task.lent}, {@code duty.excluded}, {@code input.invalid}, or by the rights to the task.
     */
    public void giveBack(Actor actor, String taskId, String reason, String idempotencyKey) {
        verbs.run(actor, "task.return", taskId, idempotencyKey, BodyHash.of(reason), (as, task) -> {
            rights.demandMine(as, task);
            rights.demandOwn(task);
            rights.demandDuty(as.personId(), task);
            back(as, task, "task.returned", Reason.required(reason));
        });
    }

    /**
     * Fetches back what the actor completed last, while nobody has claimed or begun the next step; refused as
     * {@code task.no-return}, {@code task.begun}, {@code task.not-yours-before} or {@code input.invalid}.
     */
    public void fetch(Actor actor, String taskId, String reason, String idempotencyKey) {
        verbs.run(actor, "task.fetch", taskId, idempotencyKey, BodyHash.of(reason), (as, task) -> {
            rights.demandOpen(task);
            var before = before(task).orElseThrow(() -> new Refused("task.no-return"));
            var mine = deputising.acting(actor, before);
            if (!actor.userId().equals(before.closedBy()) || !rights.holdsRole(mine, before)) {
                throw new Forbidden("task.not-yours-before");
            }
            if (begun(task)) {
                throw new Conflict("task.begun");
            }
            back(mine, task, "task.fetched", Reason.required(reason));
        });
    }

    /** What lies before an open task, and what the viewer may do about it; empty where the model allows no way back. */
    public Optional<Before> of(Actor actor, WorkItem task) {
        if (task.closed()) {
            return Optional.empty();
        }
        return before(task).map(before -> {
            var as = deputising.acting(actor, task);
            var free = task.delegatedBy() == null && (task.assignee() == null || rights.inHands(as, task)) && rights.holdsRole(as, task)
                    && rights.why(as.personId(), task) == null;
            var fetch = actor.userId().equals(before.closedBy()) && rights.holdsRole(deputising.acting(actor, before), before) && !begun(task);
            return new Before(before.taskKey(), rights.nameOrNull(before.closedBy()), free, fetch);
        });
    }

    /** Name of an account, {@code null} for none. */
    public String name(String userId) {
        return rights.nameOrNull(userId);
    }

    private void back(Actor as, WorkItem task, String action, String why) {
        var before = before(task).orElseThrow(() -> new Refused("task.no-return"));
        trail.record(TrailEvent.of(task.caseNumber(), action, as, TaskRights.role(task)).changed("task", task.taskKey(), before.taskKey()).because(why));
        handlers.task(before.processKey(), before.taskKey())
                .reopen(new TaskCompletion(before.taskId(), task.caseNumber(), task.bureauId(), as, TaskRights.role(task)));
        var opened = moves.back(as, task.taskId(), before.taskKey());
        if (before.role() != null && directory.holding(TaskRights.role(before), before.bureauId(), before.unitId()).stream()
                .anyMatch(user -> user.id().equals(before.closedBy()))) {
            engine.assign(as, opened, before.closedBy());
        }
    }

    /** The task of the step before, as it was completed last. */
    private Optional<WorkItem> before(WorkItem task) {
        var step = moves.property(task.taskId(), StepMoves.RETURN_TO);
        return step == null ? Optional.empty()
                : rows.ofCase(task.caseNumber()).stream().filter(row -> row.taskKey().equals(step) && row.processKey().equals(task.processKey()) && "DONE".equals(row.state()))
                        .max(Comparator.comparing(WorkItem::closedAt));
    }

    private boolean begun(WorkItem task) {
        return task.assignee() != null || jdbc.sql("select count(*) from workflow_draft where task_id = ?").param(task.taskId())
                .query(Long.class).single() > 0;
    }
}
