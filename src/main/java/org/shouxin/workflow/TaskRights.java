package org.shouxin.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Component;

/** Who may do what with a task, and the refusals that say why not. */
@Component
class TaskRights {

    private final SeparationOfDuties duties;
    private final Directory directory;

    TaskRights(SeparationOfDuties duties, Directory directory) {
        this.duties = duties;
        this.directory = directory;
    }

    /** A finished task answers {@code task.done} with who and when, a vanished one {@code task.cancelled}. */
    void demandOpen(WorkItem task) {
        if (task.closed()) {
            throw closed(task);
        }
    }

    Problem closed(WorkItem task) {
        var arguments = new HashMap<String, Object>();
        arguments.put("case", task.caseNumber());
        arguments.put("at", task.closedAt());
        if ("CANCELLED".equals(task.state())) {
            return new Conflict("task.cancelled", arguments);
        }
        arguments.put("by", name(task.closedBy()));
        return new Conflict("task.done", arguments);
    }

    /** The task must wait in one of the actor's queues, or be the actor's already; a role taken away meanwhile counts. Who could never take it is not told to wait. */
    void demandMine(Actor actor, WorkItem task) {
        demandOpen(task);
        var own = inHands(actor, task);
        if (task.role() == null ? !own : !holdsRole(actor, task)) {
            throw new Forbidden("task.not-in-your-groups");
        }
        if (!own && task.assignee() != null) {
            throw new Conflict("task.claimed-by-other", Map.of("by", name(task.assignee()), "case", task.caseNumber()));
        }
    }

    /** Only who has claimed it may go on. */
    void demandClaimed(Actor actor, WorkItem task) {
        demandMine(actor, task);
        if (task.assignee() == null) {
            throw new Conflict("task.not-claimed");
        }
    }

    /** The actor's own task, whatever became of the role, or somebody's whom the actor oversees. */
    void demandReleasable(Actor actor, WorkItem task) {
        demandOpen(task);
        if (!actor.userId().equals(task.assignee()) && overseer(actor, task).isEmpty()) {
            demandMine(actor, task);
        }
        if (task.assignee() == null) {
            throw new Conflict("task.not-claimed");
        }
    }

    /** The role in which the actor may take a task away from whoever claimed it. */
    Optional<Role> overseer(Actor actor, WorkItem task) {
        return Stream.of(Role.SECTION_HEAD, Role.MANAGER).filter(role -> actor.holds(role, task.bureauId(), task.unitId())).findFirst();
    }

    /** Whether the task is the actor's and may still be done by them. */
    boolean mine(Actor actor, WorkItem task) {
        return actor.userId().equals(task.assignee()) && (task.role() == null || holdsRole(actor, task));
    }

    /** A task that is somebody's by name belongs to nobody else. */
    void demandShared(WorkItem task) {
        if (task.role() == null) {
            throw new Refused("task.personal");
        }
    }

    /** A task lent by a colleague is completed and passed on by that colleague alone; refused as {@code task.lent}. */
    void demandOwn(WorkItem task) {
        if (task.delegatedBy() != null) {
            throw new Refused("task.lent", Map.of("by", name(task.delegatedBy())));
        }
    }

    /** Refuses as {@code duty.excluded} when separation of duties keeps this person from the task. */
    void demandDuty(String personId, WorkItem task) {
        demandDuty(personId, task, task.duty());
    }

    /** @param duty name of the duty in question, or {@code null} for none */
    void demandDuty(String personId, WorkItem task, String duty) {
        if (duty != null) {
            duties.exclusion(task.caseNumber(), personId, Duty.valueOf(duty)).ifPresent(why -> {
                throw new Refused("duty.excluded", Map.of("person", why.displayName(), "wanted", why.wanted(), "because", why.because(),
                        "articles", why.articles()));
            });
        }
    }

    void takeDuty(Actor actor, WorkItem task) {
        if (task.duty() != null) {
            duties.take(task.caseNumber(), actor, Duty.valueOf(task.duty()));
        }
    }

    /** The earlier duty that keeps the person from the task, or {@code null}. */
    String why(String personId, WorkItem task) {
        return task.duty() == null ? null
                : duties.exclusion(task.caseNumber(), personId, Duty.valueOf(task.duty())).map(found -> found.because().name()).orElse(null);
    }

    /** Whether the actor holds the task, or the one for whom the actor stands in does. */
    boolean inHands(Actor actor, WorkItem task) {
        return task.assignee() != null && (task.assignee().equals(actor.userId()) || task.assignee().equals(actor.onBehalfOf()));
    }

    boolean holdsRole(Actor actor, WorkItem task) {
        return task.role() != null && actor.holds(Role.valueOf(task.role()), task.bureauId(), task.unitId());
    }

    static Role role(WorkItem task) {
        return task.role() == null ? null : Role.valueOf(task.role());
    }

    String nameOrNull(String userId) {
        return userId == null ? null : name(userId);
    }

    private String name(String userId) {
        return userId == null ? "" : directory.names(Set.of(userId)).getOrDefault(userId, userId);
    }
}
