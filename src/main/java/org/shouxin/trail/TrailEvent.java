package org.shouxin.trail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;

/**
 * One thing that happened in a case, before it is written down. Built by the verb that did it.
 *
 * @param caseNumber  the case, or a register such as {@code identity} or {@code access} for what belongs to no case
 * @param action      stable code; words under {@code trail.<action>}
 * @param role        the role acted in; {@code null} for the product itself
 * @param before      old values by field; never raw personal identifiers
 * @param after       new values by field; never raw personal identifiers
 * @param articles    e.g. {@code WJ-12(3)}, several separated by commas; may be empty
 * @param ruleVersion the version of the rule or decision applied; may be empty
 * @param occurredAt  when it happened; {@code null} means now
 */
public record TrailEvent(String caseNumber, String action, Actor actor, Role role, Map<String, String> before,
        Map<String, String> after, String reason, String articles, String ruleVersion, Instant occurredAt) {

    public TrailEvent {
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(actor, "actor");
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static TrailEvent of(String caseNumber, String action, Actor actor, Role role) {
        return new TrailEvent(caseNumber, action, actor, role, Map.of(), Map.of(), "", "", "", null);
    }

    /** Adds one changed field; a {@code null} old or new value means that there was or is none. */
    public TrailEvent changed(String field, String oldValue, String newValue) {
        return new TrailEvent(caseNumber, action, actor, role, with(before, field, oldValue), with(after, field, newValue),
                reason, articles, ruleVersion, occurredAt);
    }

    public TrailEvent because(String why) {
        return new TrailEvent(caseNumber, action, actor, role, before, after, why == null ? "" : why, articles, ruleVersion,
                occurredAt);
    }

    public TrailEvent under(String articleList) {
        return new TrailEvent(caseNumber, action, actor, role, before, after, reason, articleList, ruleVersion, occurredAt);
    }

    public TrailEvent ruledBy(String version) {
        return new TrailEvent(caseNumber, action, actor, role, before, after, reason, articles, version, occurredAt);
    }

    /** For what is written down later than it happened, such as an emergency use filed afterwards. */
    public TrailEvent happenedAt(Instant when) {
        return new TrailEvent(caseNumber, action, actor, role, before, after, reason, articles, ruleVersion, when);
    }

    private static Map<String, String> with(Map<String, String> values, String field, String value) {
        if (value == null) {
            return values;
        }
        var copy = new LinkedHashMap<>(values);
        copy.put(field, value);
        return copy;
    }
}
