package org.shouxin.workflow.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Diagrams;
import org.shouxin.workflow.Engine;
import org.springframework.stereotype.Service;

/** The engine behind the module's port. Each writing verb runs in the caller's transaction and says who acts. */
@Service
class CamundaEngine implements Engine {

    /** The engine's own name for which of the parallel runs of a step this is. */
    private static final String LOOP_COUNTER = "loopCounter";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final ActingPerson acting;
    private final ManagementService management;
    private final CaseDiagram diagram;
    private final OpenTasks openTasks;
    private final AwaitedMessages awaited;
    private final CaseRuns runs;
    private final CommandExecutor commands;

    /** Forms never change within a model version: process definition and task to schema. */
    private final Map<String, String> schemas = new ConcurrentHashMap<>();

    CamundaEngine(ProcessEngine engine, CaseDiagram diagram, OpenTasks openTasks, AwaitedMessages awaited, CaseRuns runs,
            ActingPerson acting) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.repository = engine.getRepositoryService();
        this.acting = acting;
        this.management = engine.getManagementService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        this.diagram = diagram;
        this.openTasks = openTasks;
        this.awaited = awaited;
        this.runs = runs;
    }

    @Override
    public Started start(Actor actor, String processKey, String caseNumber, Map<String, Object> facts) {
        var variables = new HashMap<>(Facts.checked(facts));
        variables.put("caseNumber", caseNumber);
        return acting.as(actor, () -> {
            var instance = runtime.createProcessInstanceByKey(processKey).businessKey(caseNumber).setVariables(variables).execute();
            return new Started(instance.getId(), instance.getProcessDefinitionId());
        });
    }

    @Override
    public void claim(Actor actor, String taskId) {
        acting.as(actor, () -> tasks.claim(taskId, actor.userId()));
    }

    @Override
    public void release(Actor actor, String taskId) {
        acting.as(actor, () -> tasks.setAssignee(taskId, null));
    }

    @Override
    public void assign(Actor actor, String taskId, String userId) {
        acting.as(actor, () -> tasks.setAssignee(taskId, userId));
    }

    @Override
    public void complete(Actor actor, String taskId, Map<String, Object> facts) {
        var variables = Facts.checked(facts);
        acting.as(actor, () -> together(() -> {
            inTheNameOf(actor, taskId);
            tasks.complete(taskId, variables);
        }));
    }

    /** The completion tells history and worklist whose the task was; a claim right before it would say the same twice. */
    private void inTheNameOf(Actor actor, String taskId) {
        commands.execute(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                task.setAssigneeWithoutCascade(actor.userId());
            }
            return null;
        });
    }

    /** Inner commands join the outer one's session, which holds what it read and flushes when the outer one ends. */
    @Override
    public void together(Runnable verbs) {
        commands.execute(context -> {
            verbs.run();
            return null;
        });
    }

    @Override
    public boolean awaits(String message, String caseNumber) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(caseNumber).messageEventSubscriptionName(message).count() == 1;
    }

    @Override
    public void correlate(Actor actor, String message, String caseNumber, Map<String, Object> facts) {
        var variables = Facts.checked(facts);
        acting.as(actor, () -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).setVariables(variables)
                .correlateExclusively());
    }

    @Override
    public boolean tell(Actor actor, String message, String caseNumber, int run) {
        var waiting = runtime.createExecutionQuery().processInstanceBusinessKey(caseNumber).messageEventSubscriptionName(message).list().stream()
                .filter(one -> Objects.equals(run, runtime.getVariable(one.getId(), LOOP_COUNTER))).findFirst();
        waiting.ifPresent(one -> acting.as(actor, () -> runtime.messageEventReceived(message, one.getId())));
        return waiting.isPresent();
    }

    @Override
    public void runJobs(String caseNumber) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    @Override
    public String startForm(String processKey) {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult();
        return schemas.computeIfAbsent(definition.getId(), id -> text(forms.getDeployedStartForm(id)));
    }

    @Override
    public String taskForm(String taskId) {
        var task = commands.execute(context -> context.getTaskManager().findTaskById(taskId));
        if (task == null) {
            throw new VanishedTask(taskId);
        }
        return schemas.computeIfAbsent(task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
                key -> text(forms.getDeployedTaskForm(taskId)));
    }

    @Override
    public List<Run> runs(String caseNumber) {
        return runs.of(caseNumber);
    }

    @Override
    public Diagrams.Diagram diagram(String processInstanceId, String processDefinitionId) {
        return diagram.of(processInstanceId, processDefinitionId);
    }

    @Override
    public List<OpenTask> openTasks(String afterTaskId, int limit) {
        return openTasks.after(afterTaskId, limit);
    }

    @Override
    public List<Awaiting> awaiting(String message, String afterId, int limit) {
        return awaited.of(message, afterId, limit);
    }

    private static String text(InputStream content) {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
