package org.shouxin.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Component;

/**
 * Queues of open tasks: {@code <bureau>:<role>}, or {@code <bureau>/<unit>:<role>} for roles whose work belongs to the unit
 * of the case. A queue is what one index range of the worklist holds.
 */
@Component
class Queues {

    /** Roles whose tasks belong to the town, section or brigade of the case. */
    private static final Set<Role> OF_A_UNIT = Set.of(Role.NOMINATOR, Role.REQUESTER, Role.SECTION_HEAD);
    /** Roles that are never a queue. */
    private static final Set<Role> WITHOUT = Set.of(Role.SYSADMIN, Role.SECADMIN, Role.AUDITOR);

    /** @param unitId only cases of this unit, or {@code null} for the whole queue */
    record Queue(String name, String unitId) {
    }

    private final Organisation organisation;

    Queues(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The queue of a task for the role in a case of that bureau and unit. */
    static String name(Role role, String bureauId, String unitId) {
        return bureauId + (unitId != null && OF_A_UNIT.contains(role) ? "/" + unitId : "") + ":" + role.group();
    }

    /** Every queue the person may take tasks from. */
    List<Queue> of(Actor actor) {
        var queues = new LinkedHashSet<Queue>();
        for (var grant : actor.grants()) {
            if (!WITHOUT.contains(grant.role())) {
                addQueues(grant, queues);
            }
        }
        queues.removeIf(queue -> queue.unitId() != null && queues.contains(new Queue(queue.name(), null)));
        return List.copyOf(queues);
    }

    private void addQueues(Grant grant, Set<Queue> queues) {
        var ofUnits = OF_A_UNIT.contains(grant.role());
        queues.add(new Queue(name(grant.role(), grant.bureauId(), grant.unitId()), ofUnits ? null : grant.unitId()));
        if (ofUnits && grant.unitId() == null) {
            organisation.unitsOf(grant.bureauId())
                    .forEach(unit -> queues.add(new Queue(name(grant.role(), grant.bureauId(), unit.id()), null)));
        }
    }
}
