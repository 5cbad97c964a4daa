package org.shouxin.expert;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;

/**
 * Which experts a person sees: the bureau's people, its town offices and its auditors those of the bureau, an expert
 * themselves; the administrators nobody. Goes as a condition into every query of the pool.
 *
 * @article WJ-14,WJ-19
 */
record PoolSight(Set<String> bureaus, String personId) {

    private static final Set<Role> STAFF = EnumSet.of(Role.REVIEWER, Role.TESTER, Role.REQUESTER, Role.SECTION_HEAD, Role.MANAGER,
            Role.SECRETARY, Role.INVESTIGATOR, Role.FINANCE, Role.AUDITOR);
    private static final Set<Role> BLIND = EnumSet.of(Role.SYSADMIN, Role.SECADMIN);
    /** Matches no id, so that an SQL {@code in} list is never empty. */
    private static final String NOBODY = "-";

    /** The condition on {@code expert_expert e}; its parameters come from {@link #parameters()}. */
    static final String CONDITION = "(e.bureau_id in (:sightBureaus) or e.person_id = :sightPerson)";

    static PoolSight of(Actor actor) {
        if (actor.hasAny(BLIND)) {
            return new PoolSight(Set.of(), NOBODY);
        }
        return new PoolSight(actor.grants().stream().filter(PoolSight::sees).map(Grant::bureauId).collect(Collectors.toSet()),
                actor.personId());
    }

    private static boolean sees(Grant grant) {
        return STAFF.contains(grant.role()) || grant.role() == Role.NOMINATOR && grant.unitId() != null;
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("sightBureaus", bureaus.isEmpty() ? Set.of(NOBODY) : bureaus);
        parameters.put("sightPerson", personId);
        return parameters;
    }
}
