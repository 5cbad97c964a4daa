package org.shouxin.expert;

import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.TrailEvent;

/**
 * Who does something in which case.
 *
 * @param role the role acted in; {@code null} for the product itself and for a person acting in their own matter
 */
public record Act(String caseNumber, Actor actor, Role role) {

    /** The product itself acts: a timer ran out or a branch of the process comes to its end. */
    public static Act ofSystem(String caseNumber) {
        return new Act(caseNumber, Actor.SYSTEM, null);
    }

    TrailEvent event(String action) {
        return TrailEvent.of(caseNumber, action, actor, role);
    }
}
