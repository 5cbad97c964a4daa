package org.shouxin.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single rows of the worklist: one that a person may see, or one locked for a verb. */
@Component
class TaskRows {

    static final String COLUMNS = "task_id, case_number, process_key, task_key, subject, bureau_id, unit_id, role_name, duty, assignee, delegated_by, "
            + "state, created_at, due_at, closed_by, closed_at, version, due_order, created_order";

    private final JdbcClient jdbc;
    private final Queues queues;

    TaskRows(JdbcClient jdbc, Queues queues) {
        this.jdbc = jdbc;
        this.queues = queues;
    }

    /** The task if it is the person's own, in one of their queues, or in their bureau or town. */
    Optional<WorkItem> visible(Actor actor, String taskId) {
        return visible(actor, "task_id = :key", taskId, "").stream().findFirst();
    }

    /** Those of the tasks that {@link #visible(Actor, String)} would show, by id. */
    Map<String, WorkItem> visible(Actor actor, Collection<String> taskIds) {
        return visible(actor, "task_id in (:key)", taskIds, "").stream().collect(Collectors.toMap(WorkItem::taskId, item -> item));
    }

    /** Both at once: the task as {@link #visible(Actor, String)} and {@link #locked} see it. */
    Optional<WorkItem> visibleLocked(Actor actor, String taskId) {
        return visible(actor, "task_id = :key", taskId, " for update").stream().findFirst();
    }

    /** Open tasks of a case, as far as the person sees them. */
    List<WorkItem> openOfCase(Actor actor, String caseNumber) {
        return visible(actor, "case_number = :key and state in ('OPEN', 'CLAIMED')", caseNumber, "");
    }

    private List<WorkItem> visible(Actor actor, String which, Object key, String locking) {
        var sight = Sight.of(actor);
        if (sight.party().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from workflow_task where " + which + " " + """
                 and (bureau_id in (:bureaus) or unit_id in (:units) or assignee = :me or closed_by = :me or queue in (:queues))
                order by created_at, task_id""" + locking)
                .param("key", key).param("bureaus", sight.bureausForSql()).param("units", sight.unitsForSql())
                .param("me", actor.userId()).param("queues", queueNames(actor)).query(TaskRows::item).list();
    }

    /** The task, locked until the transaction ends, so that of two people who act at once one waits and then sees the truth. */
    Optional<WorkItem> locked(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from workflow_task where task_id = ? for update").param(taskId)
                .query(TaskRows::item).optional();
    }

    /** Tasks of a case in the order in which they arose. */
    List<WorkItem> ofCase(String caseNumber) {
        return jdbc.sql("select " + COLUMNS + " from workflow_task where case_number = ? order by created_at, task_id").param(caseNumber)
                .query(TaskRows::item).list();
    }

    private Set<String> queueNames(Actor actor) {
        var names = queues.of(actor).stream().filter(queue -> queue.unitId() == null).map(Queues.Queue::name).collect(Collectors.toSet());
        return names.isEmpty() ? Set.of("-") : names;
    }

    static WorkItem item(ResultSet row, int index) throws SQLException {
        return new WorkItem(row.getString("task_id"), row.getString("case_number"), row.getString("process_key"), row.getString("task_key"),
                row.getString("subject"), row.getString("bureau_id"), row.getString("unit_id"), row.getString("role_name"),
                row.getString("duty"), row.getString("assignee"), null, row.getString("delegated_by"), row.getString("state"), StoredTime.read(row, "created_at"),
                StoredTime.read(row, "due_at"), row.getString("closed_by"), StoredTime.read(row, "closed_at"), row.getLong("version"), null);
    }
}
