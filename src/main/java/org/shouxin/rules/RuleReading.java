package org.shouxin.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Organisation;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.NotFound;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.RuleDefinition;
import org.shouxin.rulebook.RuleDefinitions;
import org.shouxin.rulebook.RuleVersions;
import org.shouxin.rulebook.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of a bureau for those who work or are bound by them: everybody with an account reads the rules of the bureaus
 * they belong to. What another bureau does is not found.
 */
@Service
@Transactional(readOnly = true)
public class RuleReading {

    /** One rule on a day: what holds, and the version that follows, or {@code null}. */
    public record Line(Rule rule, Rule next, boolean changeable) {
    }

    /** All versions of one rule, the latest first, with the cases in which a bureau's own were approved. */
    public record History(String key, Rule current, RuleDefinition definition, List<Rule> versions, Map<String, String> cases,
            List<RuleChangeView> open) {
    }

    private final Rulebook rulebook;
    private final RuleDefinitions definitions;
    private final RuleVersions versions;
    private final RuleChanges changes;
    private final Organisation organisation;
    private final AccessLog access;
    private final Clock clock;

    RuleReading(Rulebook rulebook, RuleDefinitions definitions, RuleVersions versions, RuleChanges changes, Organisation organisation,
            AccessLog access, Clock clock) {
        this.rulebook = rulebook;
        this.definitions = definitions;
        this.versions = versions;
        this.changes = changes;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    /** The bureaus whose rules the actor reads. */
    public List<Bureau> bureaus(Actor actor) {
        return actor.grants().stream().map(Grant::bureauId).distinct().map(organisation::bureau)
                .sorted(Comparator.comparing(Bureau::division)).toList();
    }

    /**
     * The wanted bureau, or the actor's first; {@code null} for somebody who belongs to none and reads the common rules.
     *
     * @throws NotFound {@code bureau.unknown}: not one of the actor's
     */
    public Bureau bureau(Actor actor, String wanted) {
        var own = bureaus(actor);
        if (wanted == null || wanted.isBlank()) {
            return own.isEmpty() ? null : own.get(0);
        }
        return own.stream().filter(bureau -> bureau.id().equals(wanted)).findFirst().orElseThrow(() -> {
            access.foreign(actor, "bureau", wanted.length() > 36 ? wanted.substring(0, 36) : wanted);
            return new NotFound("bureau.unknown", Map.of("bureau", ""));
        });
    }

    /** Every rule that holds on the day, by key. */
    public List<Line> on(String bureauId, LocalDate day) {
        return rulebook.inForce(bureauId, day).stream()
                .map(rule -> new Line(rule.rule(), rule.next(), definitions.of(rule.rule().key()).isPresent())).toList();
    }

    /** @throws NotFound {@code rule.unknown}: there is no such rule */
    public History history(String key, String bureauId) {
        var found = rulebook.history(key, bureauId);
        if (found.isEmpty()) {
            throw new NotFound("rule.unknown");
        }
        var current = rulebook.find(key, bureauId, LocalDate.now(clock)).orElse(null);
        return new History(key, current, definitions.of(key).orElse(null), found, bureauId == null ? Map.of() : versions.casesOf(key, bureauId),
                bureauId == null ? List.of() : changes.open(bureauId).stream().filter(change -> change.proposal().ruleKey().equals(key)).toList());
    }

    /** Whether the actor may propose another value for this bureau. */
    public boolean mayPropose(Actor actor, String bureauId) {
        return bureauId != null && actor.grants().stream()
                .anyMatch(grant -> RuleChanges.proposers().contains(grant.role()) && grant.bureauId().equals(bureauId));
    }
}
