package org.shouxin.workflow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Duty;
import org.shouxin.identity.DutyBarriers;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Component;

/**
 * Who may get a task from somebody else. A task of a group goes to a colleague who could take it too. A correction is
 * somebody's by name, but the unit's by its nature: when that person is away, a section head or manager of the bureau gives it
 * to another of the same unit who may open such cases. Anything else that is somebody's by name, a signature above all, goes
 * to nobody.
 */
@Component
class Receivers {

    private final TaskRights rights;
    private final Handlers handlers;
    private final Directory directory;
    private final DutyBarriers barriers;
    private final CaseReads reads;

    Receivers(TaskRights rights, Handlers handlers, Directory directory, DutyBarriers barriers, CaseReads reads) {
        this.rights = rights;
        this.handlers = handlers;
        this.directory = directory;
        this.barriers = barriers;
        this.reads = reads;
    }

    /** Refuses who may not give the task away: as {@code task.personal}, {@code task.not-claimed} or as {@link TaskRights#demandMine}. */
    void demandGiver(Actor actor, WorkItem task) {
        if (gives(actor, task)) {
            rights.demandOpen(task);
            return;
        }
        rights.demandClaimed(actor, task);
        rights.demandShared(task);
    }

    /** Whether the actor may give this task of somebody else's to another of the unit. */
    boolean gives(Actor actor, WorkItem task) {
        return task.role() == null && Duty.CORRECT.name().equals(task.duty()) && task.unitId() != null && rights.overseer(actor, task).isPresent();
    }

    /** The role in which the actor gives the task away. */
    Role giverRole(Actor actor, WorkItem task) {
        return task.role() == null ? rights.overseer(actor, task).orElse(null) : TaskRights.role(task);
    }

    /** Those who could get it by their role, without the actor and whoever has it, by name. */
    List<UserView> of(Actor actor, WorkItem task) {
        var able = task.role() == null ? ofUnit(task) : directory.holding(TaskRights.role(task), task.bureauId(), task.unitId());
        return able.stream().filter(user -> !user.id().equals(actor.userId()) && !user.id().equals(task.assignee())).toList();
    }

    /** Those of {@link #of}, each with the earlier duty that keeps them from the task; a correction goes to nobody who could not have nominated. */
    List<Tasks.Receiver> judgedBy(Actor actor, WorkItem task) {
        var able = of(actor, task);
        var duty = judged(task);
        var kept = duty == null ? Map.<String, Duty>of()
                : barriers.inCase(task.caseNumber(), able.stream().map(UserView::personId).toList(), Duty.valueOf(duty));
        return able.stream().map(user -> new Tasks.Receiver(user.id(), user.displayName(),
                Optional.ofNullable(kept.get(user.personId())).map(Duty::name).orElse(null))).toList();
    }

    /** Refuses as {@code duty.excluded}. */
    void demandFree(UserView user, WorkItem task) {
        rights.demandDuty(user.personId(), task, judged(task));
    }

    private static String judged(WorkItem task) {
        return task.role() == null ? Duty.NOMINATE.name() : task.duty();
    }

    private List<UserView> ofUnit(WorkItem task) {
        var found = new HashMap<String, UserView>();
        for (var role : handlers.start(reads.process(task.caseNumber())).startableBy()) {
            directory.holding(role, task.bureauId(), task.unitId()).stream().filter(user -> task.unitId().equals(user.unitId()))
                    .forEach(user -> found.put(user.id(), user));
        }
        return found.values().stream().sorted(Comparator.comparing(UserView::displayName).thenComparing(UserView::username)).toList();
    }
}
