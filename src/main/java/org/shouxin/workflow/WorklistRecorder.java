package org.shouxin.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.shouxin.identity.Duty;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the worklist in step with the engine, in the engine's own transaction. */
@Component
class WorklistRecorder implements WorklistEvents {

    private static final String CLOSED = "open_queue = null, open_assignee = null, open_bureau = null, open_unit = null, "
            + "due_order = null, created_order = null, version = version + 1 where task_id = ? and state in ('OPEN', 'CLAIMED')";

    private record Origin(String subject, String bureauId, String unitId) {
    }

    private final JdbcClient jdbc;
    private final FiledCases cases;
    private final Alarms alarms;
    private final Trail trail;

    WorklistRecorder(JdbcClient jdbc, FiledCases cases, Alarms alarms, Trail trail) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.alarms = alarms;
        this.trail = trail;
    }

    @Override
    public void taskCreated(Engine.OpenTask task) {
        var origin = origin(task.caseNumber());
        insert(task, origin);
        if (task.group() != null && task.duty() != null) {
            alarms.warn(new Alarms.Waiting(task.taskId(), task.caseNumber(), task.taskKey(), Duty.valueOf(task.duty()), Role.ofGroup(task.group()),
                    origin.bureauId(), origin.unitId()));
        }
    }

    /** Writes the row of an open task; also used when a missing row is repaired. */
    void insert(Engine.OpenTask task) {
        insert(task, origin(task.caseNumber()));
    }

    private Origin origin(String caseNumber) {
        return jdbc.sql("select subject, bureau_id, unit_id from workflow_case where case_number = ?").param(caseNumber)
                .query((row, index) -> new Origin(row.getString(1), row.getString(2), row.getString(3))).single();
    }

    private void insert(Engine.OpenTask task, Origin origin) {
        var role = task.group() == null ? null : Role.ofGroup(task.group());
        var queue = role == null ? null : Queues.name(role, origin.bureauId(), origin.unitId());
        var claimed = task.assignee() != null;
        var values = new ArrayList<Object>(Arrays.asList(task.taskId(), task.caseNumber(), task.processKey(), task.taskKey(),
                origin.subject(), origin.bureauId(), origin.unitId(), role == null ? null : role.name(), task.duty(), queue, task.assignee(), task.lentBy(),
                claimed ? "CLAIMED" : "OPEN", StoredTime.of(task.createdAt()), StoredTime.of(task.dueAt()), claimed ? null : queue,
                task.assignee(), origin.bureauId(), origin.unitId(), StoredTime.order(task.dueAt()), StoredTime.order(task.createdAt())));
        jdbc.sql("""
                insert into workflow_task (task_id, case_number, process_key, task_key, subject, bureau_id, unit_id, role_name, duty, queue,
                assignee, delegated_by, state, created_at, due_at, version, open_queue, open_assignee, open_bureau, open_unit, due_order, created_order)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)""").params(values).update();
    }

    @Override
    public void taskAssigned(String taskId, String assignee) {
        if (assignee == null) {
            jdbc.sql("update workflow_task set assignee = null, state = 'OPEN', open_queue = queue, open_assignee = null, "
                    + "version = version + 1 where task_id = ? and state = 'CLAIMED'").param(taskId).update();
        } else {
            jdbc.sql("update workflow_task set assignee = ?, state = 'CLAIMED', open_queue = null, open_assignee = ?, "
                    + "version = version + 1 where task_id = ? and state in ('OPEN', 'CLAIMED') and (assignee is null or assignee <> ?)")
                    .params(assignee, assignee, taskId, assignee).update();
        }
    }

    @Override
    public void taskCompleted(String taskId, String by, Instant at) {
        jdbc.sql("update workflow_task set state = 'DONE', assignee = ?, closed_by = ?, closed_at = ?, " + CLOSED)
                .params(by, by, StoredTime.of(at), taskId).update();
        alarms.over(taskId);
    }

    @Override
    public void taskCancelled(String taskId, Instant at) {
        jdbc.sql("update workflow_task set state = 'CANCELLED', closed_at = ?, " + CLOSED).params(StoredTime.of(at), taskId).update();
        jdbc.sql("delete from workflow_draft where task_id = ?").param(taskId).update();
        alarms.over(taskId);
    }

    @Override
    public void caseEnded(String caseNumber, String endEventId, Instant at) {
        var ended = cases.findById(caseNumber).orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
        ended.end(endEventId, at);
        trail.record(TrailEvent.of(caseNumber, "case.ended", Actor.SYSTEM, null).changed("outcome", null, endEventId));
    }
}
