package org.shouxin.workflow;

import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.TaskCompletion;
import org.shouxin.workflow.spi.UserTaskHandler;
import org.springframework.stereotype.Component;

/** Completing a task, step by step, inside the command's transaction with the task's row locked. */
@Component
class TaskCompleter {

    private final TaskRights rights;
    private final Handlers handlers;
    private final Forms forms;
    private final Drafts drafts;
    private final Engine engine;
    private final Trail trail;

    TaskCompleter(TaskRights rights, Handlers handlers, Forms forms, Drafts drafts, Engine engine, Trail trail) {
        this.rights = rights;
        this.handlers = handlers;
        this.forms = forms;
        this.drafts = drafts;
        this.engine = engine;
        this.trail = trail;
    }

    void complete(Actor actor, WorkItem task, Map<String, Object> values) {
        engine.together(() -> run(actor, task, values));
        drafts.deleteOfTask(task.taskId());
    }

    private void run(Actor actor, WorkItem task, Map<String, Object> values) {
        rights.demandMine(actor, task);
        rights.demandOwn(task);
        rights.takeDuty(actor, task);
        trail.record(TrailEvent.of(task.caseNumber(), "task.completed", actor, TaskRights.role(task)).changed("task", null, task.taskKey()));
        var facts = answer(handlers.task(task.processKey(), task.taskKey()), actor, task, values);
        engine.complete(actor, task.taskId(), GatewayFacts.checked(facts));
    }

    private <F extends Record> Map<String, Object> answer(UserTaskHandler<F> handler, Actor actor, WorkItem task, Map<String, Object> values) {
        F form = forms.bind(forms.ofTask(task.taskId()), values, handler.form());
        return handler.complete(new TaskCompletion(task.taskId(), task.caseNumber(), task.bureauId(), actor, TaskRights.role(task)), form);
    }
}
