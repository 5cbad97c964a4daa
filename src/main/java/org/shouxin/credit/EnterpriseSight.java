package org.shouxin.credit;

import static org.shouxin.kernel.Role.AUDITOR;
import static org.shouxin.kernel.Role.ENTERPRISE;
import static org.shouxin.kernel.Role.INVESTIGATOR;
import static org.shouxin.kernel.Role.MANAGER;
import static org.shouxin.kernel.Role.NOMINATOR;
import static org.shouxin.kernel.Role.REQUESTER;
import static org.shouxin.kernel.Role.REVIEWER;
import static org.shouxin.kernel.Role.SECTION_HEAD;
import static org.shouxin.kernel.Role.SYSADMIN;
import static org.shouxin.kernel.Role.SECADMIN;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;

/**
 * Which enterprises a person sees: those who supervise and their auditors the bureau's, a town office its town's, the contact
 * of an enterprise that one; administrators and those with other work none. Goes as a condition into every query.
 *
 * @param personId whose enterprises are seen as their contact; {@link #NOBODY} when the person is none
 */
record EnterpriseSight(Set<String> bureaus, Set<String> towns, String personId) {

    private static final Set<Role> STAFF = EnumSet.of(REVIEWER, SECTION_HEAD, REQUESTER, INVESTIGATOR, MANAGER, AUDITOR);
    private static final Set<Role> BLIND = EnumSet.of(SYSADMIN, SECADMIN);
    /** Matches no id, so that an SQL {@code in} list is never empty. */
    private static final String NOBODY = "-";

    /** The condition on {@code credit_enterprise e}; its parameters come from {@link #parameters()}. */
    static final String CONDITION =
            "(e.bureau_id in (:sightBureaus) or e.town_id in (:sightTowns) or e.contact_person_id = :sightPerson)";

    static EnterpriseSight of(Actor actor) {
        var bureaus = new HashSet<String>();
        var towns = new HashSet<String>();
        if (!actor.hasAny(BLIND)) {
            actor.grants().forEach(grant -> {
                if (grant.unitId() == null && STAFF.contains(grant.role())) {
                    bureaus.add(grant.bureauId());
                } else if (grant.unitId() != null && (STAFF.contains(grant.role()) || grant.role() == NOMINATOR)) {
                    towns.add(grant.unitId());
                }
            });
        }
        return new EnterpriseSight(bureaus, towns, actor.has(ENTERPRISE) && !actor.hasAny(BLIND) ? actor.personId() : NOBODY);
    }

    /** Whether the person may ever see one. */
    boolean open() {
        return !bureaus.isEmpty() || !towns.isEmpty() || !personId.equals(NOBODY);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("sightBureaus", bureaus.isEmpty() ? Set.of(NOBODY) : bureaus);
        parameters.put("sightTowns", towns.isEmpty() ? Set.of(NOBODY) : towns);
        parameters.put("sightPerson", personId);
        return parameters;
    }
}
