package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.shouxin.trail.TrailEntry;

/** One entry of a case's trail, with the hash that chains it to the one before. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TrailJson(long sequence, String action, String actionName, String actorId, String actorName, String onBehalfOf, String role,
        Map<String, String> before, Map<String, String> after, String reason, String articles, String ruleVersion, Instant occurredAt,
        Instant recordedAt, String previousHash, String hash) {

    static TrailJson of(TrailEntry entry, ApiWords words) {
        return new TrailJson(entry.sequence(), entry.action(), words.say("trail." + entry.action()), entry.actorId(), entry.actorName(),
                entry.onBehalfOf(), entry.role(), entry.before(), entry.after(), entry.reason(), entry.articles(), entry.ruleVersion(),
                entry.occurredAt(), entry.recordedAt(), entry.previousHash(), entry.hash());
    }
}
