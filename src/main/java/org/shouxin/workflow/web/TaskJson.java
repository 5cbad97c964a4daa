package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.shouxin.workflow.WorkItem;

/**
 * A task in a list. Names are in the language asked for.
 *
 * @param caseNumber   the case it belongs to
 * @param step         id of the step in the model
 * @param assignee     who has claimed it; absent while it waits for its group
 * @param excluded     the caller's earlier part in this case that keeps the task from them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskJson(String id, String caseNumber, String subject, String process, String processName, String step, String stepName,
        String bureauId, String unitId, String role, String state, String assignee, String assigneeName, Instant createdAt, Instant dueAt,
        String excluded) {

    static TaskJson of(WorkItem item, ApiWords words) {
        return new TaskJson(item.taskId(), item.caseNumber(), item.subject(), item.processKey(), words.process(item.processKey()),
                item.taskKey(), words.step(item.processKey(), item.taskKey()), item.bureauId(), item.unitId(), item.role(), item.state(),
                item.assignee(), item.assigneeName(), item.createdAt(), item.dueAt(), item.excluded());
    }
}
