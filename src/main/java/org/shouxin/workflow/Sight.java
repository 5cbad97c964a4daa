package org.shouxin.workflow;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;

/**
 * Which cases a person sees: staff and auditors those of their bureau, or of their unit when the grant is limited to one;
 * nominators those of their town; everybody the cases they are a party to; system and security administrators none at all.
 *
 * @param bureaus bureaus seen as a whole
 * @param units   units seen besides
 * @param party   the user id that looks for its own cases; empty when even those stay hidden
 */
record Sight(Set<String> bureaus, Set<String> units, String party) {

    /** Roles whose work is the bureau's casework. */
    static final Set<Role> STAFF = Set.copyOf(EnumSet.of(Role.REVIEWER, Role.TESTER, Role.SECTION_HEAD, Role.MANAGER, Role.SECRETARY,
            Role.REQUESTER, Role.INVESTIGATOR, Role.FINANCE));
    private static final Set<Role> BLIND = Set.of(Role.SYSADMIN, Role.SECADMIN);
    /** Matches no id, so that an SQL {@code in} list is never empty. */
    private static final Set<String> NOBODY = Set.of("-");

    static Sight of(Actor actor) {
        return where(actor, grant -> STAFF.contains(grant.role()) || grant.role() == Role.AUDITOR || isTown(grant));
    }

    /** What the person sees as somebody who may also act; auditors only read. */
    static Sight acting(Actor actor) {
        return where(actor, grant -> STAFF.contains(grant.role()) || isTown(grant));
    }

    private static Sight where(Actor actor, Predicate<Grant> sees) {
        if (actor.hasAny(BLIND)) {
            return new Sight(Set.of(), Set.of(), "");
        }
        var seen = actor.grants().stream().filter(sees).toList();
        var bureaus = seen.stream().filter(grant -> grant.unitId() == null).map(Grant::bureauId).collect(Collectors.toSet());
        var units = seen.stream().filter(grant -> grant.unitId() != null && !bureaus.contains(grant.bureauId()))
                .map(Grant::unitId).collect(Collectors.toSet());
        return new Sight(bureaus, units, actor.userId());
    }

    private static boolean isTown(Grant grant) {
        return grant.role() == Role.NOMINATOR && grant.unitId() != null;
    }

    boolean covers(String bureauId, String unitId) {
        return bureaus.contains(bureauId) || unitId != null && units.contains(unitId);
    }

    Set<String> bureausForSql() {
        return bureaus.isEmpty() ? NOBODY : bureaus;
    }

    Set<String> unitsForSql() {
        return units.isEmpty() ? NOBODY : units;
    }
}
