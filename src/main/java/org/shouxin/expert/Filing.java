package org.shouxin.expert;

import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;

/**
 * A nomination as it is handed in, besides the registration itself.
 *
 * @param unitId unit the case belongs to; {@code null} for the bureau as a whole
 * @param role   the role the actor files it in
 */
public record Filing(String caseNumber, String bureauId, String unitId, Actor actor, Role role, Proposal proposal) {

    Act act() {
        return new Act(caseNumber, actor, role);
    }

    NominationKind kind() {
        return proposal.kind();
    }
}
