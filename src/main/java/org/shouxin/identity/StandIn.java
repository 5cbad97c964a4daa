package org.shouxin.identity;

import java.util.Set;
import org.shouxin.kernel.Actor;

/**
 * A deputy at this moment, with what the principal may do.
 *
 * @param actor     the deputy's account and person with the principal's own roles, acting on the principal's behalf
 * @param principal name of the principal
 * @param processes keys of the processes it is about; empty for all
 */
public record StandIn(Actor actor, String principal, Set<String> processes) {

    public boolean covers(String processKey) {
        return processes.isEmpty() || processes.contains(processKey);
    }
}
