package org.shouxin.workflow;

import java.time.Instant;

/** What the engine tells the worklist, inside the engine's own transaction. Implemented here, called by {@code workflow.camunda}. */
public interface WorklistEvents {

    void taskCreated(Engine.OpenTask task);

    /** @param assignee {@code null} when the task goes back to its group */
    void taskAssigned(String taskId, String assignee);

    /** @param by who completed it */
    void taskCompleted(String taskId, String by, Instant at);

    /** The task vanished without being done: a timer or a cancelled case. */
    void taskCancelled(String taskId, Instant at);

    /** @param endEventId the end event that was reached last */
    void caseEnded(String caseNumber, String endEventId, Instant at);
}
