package org.shouxin.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shouxin.identity.Deputyships;
import org.shouxin.identity.StandIn;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Service;

/**
 * Work done for somebody else: tasks of the principal's queues and those already in the principal's hands, within the
 * processes the deputyship is about. Who may do a task in the own name does so. Tasks that are somebody's by name have no
 * deputy.
 */
@Service
public class Deputising {

    private final Deputyships deputyships;
    private final Queues queues;
    private final Handlers handlers;

    Deputising(Deputyships deputyships, Queues queues, Handlers handlers) {
        this.deputyships = deputyships;
        this.queues = queues;
        this.handlers = handlers;
    }

    /** Names a deputy as {@link Deputyships#name}; not found as {@code process.unknown} when there is no such process. */
    public String name(Actor actor, Deputyships.Request request, String idempotencyKey) {
        if (!handlers.processes().containsAll(request.processes())) {
            throw new NotFound("process.unknown");
        }
        return deputyships.name(actor, request, idempotencyKey);
    }

    /** For whom the actor stands in at this moment. */
    public List<StandIn> of(Actor actor) {
        return deputyships.standIns(actor);
    }

    /** For whom the task would be done; the one who holds it before all others. */
    public static Optional<StandIn> forTask(List<StandIn> standIns, WorkItem task) {
        var able = standIns.stream().filter(one -> task.role() != null && one.covers(task.processKey())
                && one.actor().holds(Role.valueOf(task.role()), task.bureauId(), task.unitId())).toList();
        return able.stream().filter(one -> one.actor().onBehalfOf().equals(task.assignee())).findFirst().or(() -> able.stream().findFirst());
    }

    /** The actor, or the actor on behalf of somebody when only that gives a right to the task. */
    Actor acting(Actor actor, WorkItem task) {
        if (task.role() == null || actor.onBehalfOf() != null) {
            return actor;
        }
        var own = actor.holds(Role.valueOf(task.role()), task.bureauId(), task.unitId());
        if (own && (task.assignee() == null || task.assignee().equals(actor.userId()))) {
            return actor;
        }
        return forTask(of(actor), task).map(StandIn::actor).filter(one -> !own || one.onBehalfOf().equals(task.assignee())).orElse(actor);
    }

    /** Which parts of the worklist wait for the actor as a deputy and not in the own name anyway. */
    List<WorklistReads.Scope> scopes(Actor actor) {
        var own = Set.copyOf(queues.of(actor));
        var scopes = new LinkedHashSet<WorklistReads.Scope>();
        for (var standIn : of(actor)) {
            for (var process : standIn.processes().isEmpty() ? java.util.Arrays.asList((String) null) : List.copyOf(new TreeSet<>(standIn.processes()))) {
                queues.of(standIn.actor()).stream().filter(queue -> !own.contains(queue) && !own.contains(new Queues.Queue(queue.name(), null)))
                        .forEach(queue -> scopes.add(new WorklistReads.Scope("open_queue", queue.name(), queue.unitId(), process, false)));
                scopes.add(new WorklistReads.Scope("open_assignee", standIn.actor().onBehalfOf(), null, process, true));
            }
        }
        return withoutNarrower(new ArrayList<>(scopes));
    }

    /** Leaves out what a wider scope holds already, so that no task comes twice. */
    private static List<WorklistReads.Scope> withoutNarrower(List<WorklistReads.Scope> scopes) {
        return scopes.stream().filter(one -> scopes.stream().noneMatch(other -> !other.equals(one) && other.holds(one))).toList();
    }
}
