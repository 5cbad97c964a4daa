package org.shouxin.workflow.camunda;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.StepMoves;
import org.springframework.stereotype.Service;

/** Steps back and lends tasks in the engine; the worklist hears of both from the engine's own events. */
@Service
class CamundaSteps implements StepMoves {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ActingPerson acting;
    /** Properties never change within a model version: definition, step and name to value. */
    private final Map<String, String> properties = new ConcurrentHashMap<>();

    CamundaSteps(RuntimeService runtime, TaskService tasks, RepositoryService repository, ActingPerson acting) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.acting = acting;
    }

    @Override
    public String property(String taskId, String name) {
        var task = find(taskId);
        var value = properties.computeIfAbsent(task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey() + "/" + name, key -> {
            UserTask step = repository.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey());
            var named = DutyProperty.of(step, name);
            return named == null ? "" : named;
        });
        return value.isEmpty() ? null : value;
    }

    @Override
    public String back(Actor actor, String taskId, String toTaskKey) {
        var task = find(taskId);
        var here = Arrays.stream(runtime.getActivityInstance(task.getProcessInstanceId()).getActivityInstances(task.getTaskDefinitionKey()))
                .filter(one -> Arrays.asList(one.getExecutionIds()).contains(task.getExecutionId())).findFirst()
                .orElseThrow(() -> new VanishedTask(taskId));
        acting.as(actor, () -> runtime.createProcessInstanceModification(task.getProcessInstanceId()).startBeforeActivity(toTaskKey)
                .cancelActivityInstance(here.getId()).execute());
        return tasks.createTaskQuery().processInstanceId(task.getProcessInstanceId()).taskDefinitionKey(toTaskKey).orderByTaskCreateTime().desc()
                .list().get(0).getId();
    }

    @Override
    public void lentBy(Actor actor, String taskId, String userId) {
        var task = find(taskId);
        task.setOwner(userId);
        acting.as(actor, () -> tasks.saveTask(task));
    }

    private Task find(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new VanishedTask(taskId);
        }
        return task;
    }
}
