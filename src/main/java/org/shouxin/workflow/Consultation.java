package org.shouxin.workflow;

import java.time.Instant;

/**
 * An opinion asked for.
 *
 * @param opinion    {@code null} while it is awaited
 * @param open       whether it can still be given: the task it is about is not done
 */
public record Consultation(String id, String caseNumber, String subject, String processKey, String taskId, String taskKey, String askedBy,
        String askedByName, String askedWhom, String askedWhomName, String question, Instant askedAt, String opinion, Instant answeredAt,
        boolean open) {
}
