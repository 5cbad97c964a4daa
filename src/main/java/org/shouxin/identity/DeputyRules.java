package org.shouxin.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;

/**
 * Who may name whom as a deputy. Everybody names their own; for somebody who is away a section head does, or a manager,
 * never for people of the own rank or above and never themselves. What is personal to a candidate, an expert or an
 * enterprise, and what the three administrators do, has no deputy.
 */
final class DeputyRules {

    /** Roles whose work a deputy can do. */
    static final Set<Role> OFFICES = EnumSet.of(Role.NOMINATOR, Role.REVIEWER, Role.TESTER, Role.REQUESTER, Role.SECTION_HEAD, Role.MANAGER,
            Role.SECRETARY, Role.INVESTIGATOR, Role.FINANCE);
    static final Set<Role> HEADS = EnumSet.of(Role.SECTION_HEAD, Role.MANAGER);

    private DeputyRules() {
    }

    static boolean holdsOffice(Actor person) {
        return person.hasAny(OFFICES);
    }

    /** Whether the actor leads the person: may name a deputy for them, see their deputies and end that. */
    static boolean leads(Actor actor, Actor person, UserView account) {
        return actor.holds(Role.MANAGER, account.bureauId(), account.unitId()) && !person.has(Role.MANAGER)
                || actor.holds(Role.SECTION_HEAD, account.bureauId(), account.unitId()) && !person.hasAny(HEADS);
    }

    static void demandNamer(Actor actor, Actor principal, UserView account) {
        if (actor.onBehalfOf() != null) {
            throw new Forbidden("deputy.chain");
        }
        if (!actor.userId().equals(principal.userId()) && !leads(actor, principal, account)) {
            throw new Forbidden("deputy.not-yours");
        }
        if (!holdsOffice(principal)) {
            throw new Refused("deputy.no-office");
        }
    }

    static void demandFit(Actor actor, Actor principal, UserView account, Actor deputy, UserView deputyAccount) {
        if (principal.personId().equals(deputy.personId())) {
            throw new Refused("deputy.same-person");
        }
        if (!actor.userId().equals(principal.userId()) && actor.personId().equals(deputy.personId())) {
            throw new Refused("deputy.self");
        }
        if (!deputyAccount.enabled() || !account.bureauId().equals(deputyAccount.bureauId()) || !holdsOffice(deputy)) {
            throw new Refused("deputy.unfit");
        }
    }

    static void demandPeriod(Instant from, Instant until, Instant now, Duration longest) {
        if (!from.isBefore(until)) {
            throw field("until", "period.order", Map.of());
        }
        if (!until.isAfter(now)) {
            throw field("until", "period.past", Map.of());
        }
        if (Duration.between(from, until).compareTo(longest) > 0) {
            throw field("until", "period.long", Map.of("days", longest.toDays()));
        }
    }

    static InvalidInput field(String path, String code, Map<String, Object> arguments) {
        return new InvalidInput(List.of(new FieldProblem(path, code, arguments)));
    }
}
