package org.shouxin.workflow;

import java.time.Instant;

/**
 * One row of the worklist.
 *
 * @param state    {@code OPEN}, {@code CLAIMED}, {@code DONE} or {@code CANCELLED}
 * @param dueAt    {@code null} when the step has no deadline
 * @param excluded code of the reason why the viewer may not take it, or {@code null}
 */
public record WorkItem(String taskId, String caseNumber, String processKey, String taskKey, String subject, String bureauId,
        String unitId, String role, String duty, String assignee, String assigneeName, String state, Instant createdAt,
        Instant dueAt, String closedBy, Instant closedAt, long version, String excluded) {
}
