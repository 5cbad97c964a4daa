package org.shouxin.workflow;

import java.time.Instant;

/**
 * One row of the worklist.
 *
 * @param delegatedBy who gave it to the assignee and gets it back, or {@code null}
 * @param state    {@code OPEN}, {@code CLAIMED}, {@code DONE} or {@code CANCELLED}
 * @param dueAt    {@code null} when the step has no deadline
 * @param role     name of the {@link org.shouxin.kernel.Role} whose queue it is in; {@code null} when it is somebody's own by name
 * @param duty     name of the {@link org.shouxin.identity.Duty} taken on by doing it, or {@code null}
 * @param excluded the duty the viewer had in this case before and that keeps the task from them, words under
 *                 {@code excluded.<duty>}; {@code null} when nothing does
 */
public record WorkItem(String taskId, String caseNumber, String processKey, String taskKey, String subject, String bureauId,
        String unitId, String role, String duty, String assignee, String assigneeName, String delegatedBy, String state, Instant createdAt,
        Instant dueAt, String closedBy, Instant closedAt, long version, String excluded) {

    WorkItem with(String nameOfAssignee, String whyExcluded) {
        return new WorkItem(taskId, caseNumber, processKey, taskKey, subject, bureauId, unitId, role, duty, assignee, nameOfAssignee, delegatedBy, state,
                createdAt, dueAt, closedBy, closedAt, version, whyExcluded);
    }

    boolean closed() {
        return "DONE".equals(state) || "CANCELLED".equals(state);
    }
}
