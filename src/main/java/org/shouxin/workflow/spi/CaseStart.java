package org.shouxin.workflow.spi;

import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;

/**
 * A case that is about to open: the number is taken, nothing else is written.
 *
 * @param role the role in which the actor starts it, one of {@link CaseStartHandler#startableBy()}
 */
public record CaseStart(String caseNumber, String bureauId, String unitId, Actor actor, Role role) {
}
