package org.shouxin.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The process engine as this module needs it; the only implementation lives in {@code workflow.camunda}. */
public interface Engine {

    record Started(String processInstanceId, String processDefinitionId) {
    }

    /** One open user task as the engine knows it, for rebuilding the worklist. */
    record OpenTask(String taskId, String caseNumber, String processKey, String taskKey, String group, String assignee, String duty,
            Instant createdAt, Instant dueAt) {
    }

    Started start(String processKey, String caseNumber, Map<String, Object> facts);

    void claim(String taskId, String userId);

    void release(String taskId);

    void assign(String taskId, String userId);

    void complete(String taskId, Map<String, Object> facts);

    /** The raw schema of the start form of the newest version of a process. */
    String startForm(String processKey);

    /** The raw schema of a task's form, of the version its case runs on. */
    String taskForm(String taskId);

    /** Model and state for the diagram; labels are left empty. */
    Diagrams.Diagram diagram(String processInstanceId, String processDefinitionId);

    List<OpenTask> openTasks(String afterTaskId, int limit);
}
