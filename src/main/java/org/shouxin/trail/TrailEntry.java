package org.shouxin.trail;

import java.time.Instant;
import java.util.Map;

/** One written entry of the trail. {@code sequence} counts from 1 within the case and orders events; times do not. */
public record TrailEntry(String caseNumber, long sequence, String action, String actorId, String actorName, String onBehalfOf,
        String role, Map<String, String> before, Map<String, String> after, String reason, String articles, String ruleVersion,
        Instant occurredAt, Instant recordedAt, String previousHash, String hash) {

    /** The same entry as somebody is told it who may not read all of its values; everything else, the hash too, is as it was written. */
    public TrailEntry telling(Map<String, String> old, Map<String, String> now) {
        return new TrailEntry(caseNumber, sequence, action, actorId, actorName, onBehalfOf, role, old, now, reason, articles, ruleVersion, occurredAt,
                recordedAt, previousHash, hash);
    }
}
