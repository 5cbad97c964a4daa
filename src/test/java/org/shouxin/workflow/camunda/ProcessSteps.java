package org.shouxin.workflow.camunda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/**
 * Moves a case by hand in tests, with the job executor off: its open tasks, its timers, the nodes it passed.
 * A bean of every integration test.
 */
@TestComponent
public class ProcessSteps {

    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;

    public ProcessSteps(TaskService tasks, ManagementService management, HistoryService history) {
        this.tasks = tasks;
        this.management = management;
        this.history = history;
    }

    /** Id of the one open task of that step; fails when there is none or more than one. */
    public String taskOf(String caseNumber, String taskKey) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey).list();
        if (open.size() != 1) {
            throw new AssertionError(open.size() + " open tasks " + taskKey + " in " + caseNumber + ", open: " + openTasks(caseNumber));
        }
        return open.get(0).getId();
    }

    /** Id of that person's open task of the step, of which there are several. */
    public String taskOf(String caseNumber, String taskKey, String userId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey).taskAssignee(userId).singleResult().getId();
    }

    /** User ids whose the open tasks of the step are. */
    public List<String> assignees(String caseNumber, String taskKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(taskKey).list().stream().map(Task::getAssignee)
                .sorted().toList();
    }

    /** Ids of the jobs of the case that wait to be run. */
    public List<String> jobs(String caseNumber) {
        return instances(caseNumber).flatMap(id -> management.createJobQuery().processInstanceId(id).messages().list().stream())
                .map(job -> job.getId()).sorted().toList();
    }

    /** Runs one job, as the job executor would. */
    public void runJob(String jobId) {
        management.executeJob(jobId);
    }

    /** Runs every job of the case that waits for nothing but a thread. */
    public void runJobs(String caseNumber) {
        jobs(caseNumber).forEach(management::executeJob);
    }

    /** Keys of the open tasks, in order. */
    public List<String> openTasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** Ids of the nodes at which the case stands. */
    public List<String> waitsAt(String caseNumber) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().singleResult();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).unfinished().list().stream()
                .map(HistoricActivityInstance::getActivityId).distinct().sorted().toList();
    }

    /** Lets a timer of the case strike now, whatever it is set to. */
    public void strike(String caseNumber, String timerKey) {
        management.executeJob(timer(caseNumber, timerKey).orElseThrow(() -> new AssertionError("No timer " + timerKey + " is set in " + caseNumber)).getId());
    }

    /** When the timer would strike by itself; {@code null} when it is not set. */
    public java.time.Instant dueOf(String caseNumber, String timerKey) {
        return timer(caseNumber, timerKey).map(job -> job.getDuedate().toInstant()).orElse(null);
    }

    private Optional<Job> timer(String caseNumber, String timerKey) {
        return instances(caseNumber).flatMap(id -> management.createJobQuery().processInstanceId(id).activityId(timerKey).list().stream()).findFirst();
    }

    /** The case's own process and those it called, which bear its number. */
    private Stream<String> instances(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream().map(HistoricProcessInstance::getId);
    }

    /** Ids of all nodes the case and what it called finished, each once. */
    public List<String> passed(String caseNumber) {
        return instances(caseNumber).flatMap(id -> history.createHistoricActivityInstanceQuery().processInstanceId(id).finished().list().stream())
                .map(HistoricActivityInstance::getActivityId).distinct().sorted().toList();
    }

    /** True once the case has no open process instance. */
    public boolean ended(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).unfinished().count() == 0;
    }

    /** The end event the case itself reached last, not one inside a step, or {@code null} while it is open. */
    public String endOf(String caseNumber) {
        if (!ended(caseNumber)) {
            return null;
        }
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().singleResult();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).finished().list().stream()
                .filter(node -> node.getActivityType().endsWith("EndEvent") && node.getParentActivityInstanceId().equals(instance.getId()))
                .map(HistoricActivityInstance::getActivityId)
                .reduce((first, second) -> second).orElse(null);
    }

    /** Process variable names of the case with their values, also after its end. */
    public java.util.Map<String, Object> facts(String caseNumber) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().singleResult();
        var facts = new java.util.TreeMap<String, Object>();
        history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list()
                .forEach(variable -> facts.put(variable.getName(), variable.getValue()));
        return facts;
    }
}
