package org.shouxin.workflow.camunda;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.shouxin.workflow.Engine.OpenTask;
import org.shouxin.workflow.WorklistEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the worklist what happens to tasks and cases, inside the transaction in which the engine does it. */
@Component
class WorklistBridge {

    /** Looked up late: the worklist's own beans may need the engine. */
    private final ObjectProvider<WorklistEvents> events;
    private final Clock clock;

    WorklistBridge(ObjectProvider<WorklistEvents> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    TaskListener created(String duty) {
        return task -> events.getObject().taskCreated(open(task, duty));
    }

    TaskListener assigned() {
        return task -> events.getObject().taskAssigned(task.getId(), task.getAssignee());
    }

    TaskListener completed() {
        return task -> events.getObject().taskCompleted(task.getId(), task.getAssignee(), clock.instant());
    }

    TaskListener deleted() {
        return task -> events.getObject().taskCancelled(task.getId(), clock.instant());
    }

    /** A case ends with its own process; a process it called ends inside it. */
    ExecutionListener ended() {
        return execution -> {
            if (execution instanceof ExecutionEntity entity && entity.getSuperExecution() == null) {
                events.getObject().caseEnded(execution.getProcessBusinessKey(), execution.getCurrentActivityId(), clock.instant());
            }
        };
    }

    private static OpenTask open(DelegateTask task, String duty) {
        var execution = (ExecutionEntity) task.getExecution();
        var group = task.getCandidates().stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        return new OpenTask(task.getId(), execution.getProcessBusinessKey(), execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(), group, task.getAssignee(), null, duty, instant(task.getCreateTime()), instant(task.getDueDate()));
    }

    static Instant instant(Date moment) {
        return moment == null ? null : moment.toInstant();
    }
}
