package org.shouxin.credit;

import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.TaskCompletion;

/**
 * Who does something in which case of an enterprise.
 *
 * @param role the role acted in; {@code null} for the product itself and for a person acting in their own matter
 */
record Act(String caseNumber, Actor actor, Role role) {

    /** Whoever completes the task does it. */
    static Act of(TaskCompletion task) {
        return new Act(task.caseNumber(), task.actor(), task.role());
    }

    /** The product itself acts: a timer ran out or a branch of the process comes to its end. */
    static Act ofSystem(String caseNumber) {
        return new Act(caseNumber, Actor.SYSTEM, null);
    }

    TrailEvent event(String action) {
        return TrailEvent.of(caseNumber, action, actor, role);
    }
}
