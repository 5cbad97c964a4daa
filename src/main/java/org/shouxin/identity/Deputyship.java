package org.shouxin.identity;

import java.time.Instant;
import java.util.Set;

/**
 * One person standing in for another.
 *
 * @param bureauId  of the principal, as {@code unitId}, which is {@code null} for somebody who belongs to the whole bureau
 * @param processes keys of the processes it is about; empty for all
 * @param from      first moment
 * @param until     first moment after it
 * @param reason    why; may be empty when the principal named the deputy
 * @param revokedAt {@code null} unless it was ended early or taken back
 */
public record Deputyship(String id, String principalId, String principalName, String deputyId, String deputyName, String bureauId,
        String unitId, Set<String> processes, Instant from, Instant until, String reason, String namedBy, String namedByName,
        Instant revokedAt) {

    /** Whether this is one of the two, or named them. */
    public boolean concerns(String userId) {
        return userId.equals(principalId) || userId.equals(deputyId) || userId.equals(namedBy);
    }

    /** {@code PLANNED}, {@code ACTIVE}, {@code OVER} or {@code REVOKED}. */
    public String state(Instant now) {
        if (revokedAt != null) {
            return "REVOKED";
        }
        return now.isBefore(from) ? "PLANNED" : now.isBefore(until) ? "ACTIVE" : "OVER";
    }
}
