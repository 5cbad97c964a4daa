package org.shouxin.workflow.spi;

import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;

/**
 * A task that is about to be completed: rights, duties and the form are checked already.
 *
 * @param role the role acted in; {@code null} when the task was the actor's own by name
 */
public record TaskCompletion(String taskId, String caseNumber, String bureauId, Actor actor, Role role) {
}
