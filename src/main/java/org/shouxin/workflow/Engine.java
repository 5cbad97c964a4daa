package org.shouxin.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;

/** The process engine as this module needs it; the only implementation lives in {@code workflow.camunda}. */
public interface Engine {

    record Started(String processInstanceId, String processDefinitionId) {
    }

    /**
     * One open user task as the engine knows it, for rebuilding the worklist.
     *
     * @param lentBy who gave it to the assignee for a while, or {@code null}
     */
    record OpenTask(String taskId, String caseNumber, String processKey, String taskKey, String group, String assignee, String lentBy, String duty,
            Instant createdAt, Instant dueAt) {
    }

    /**
     * One process that runs under a case's number: the case's own, or one that it called.
     *
     * @param root whether it is the one the case was opened with
     * @param open whether it still runs
     */
    record Run(String processKey, String processInstanceId, String processDefinitionId, boolean root, boolean open) {
    }

    /** A case that waits for a message. */
    record Awaiting(String id, String caseNumber) {
    }

    /**
     * Starts the newest version of a process; the case number becomes its business key and the variable {@code caseNumber}.
     *
     * @param actor who acts; every writing verb tells the engine, whose own log is empty otherwise
     * @param facts ids and gateway facts: string up to 4,000 characters, long, integer, boolean or date
     * @throws IllegalArgumentException for any other kind of fact
     */
    Started start(Actor actor, String processKey, String caseNumber, Map<String, Object> facts);

    /** Makes the task the actor's own; fails as a lost race when somebody else has it or it is gone. */
    void claim(Actor actor, String taskId);

    /** Gives the task back to its group. */
    void release(Actor actor, String taskId);

    /** Gives the task to another person. */
    void assign(Actor actor, String taskId, String userId);

    /**
     * Completes the task in the actor's name, whoever held it before, and runs the case on to its next resting places, in the
     * caller's transaction.
     *
     * @param facts as in {@link #start}
     */
    void complete(Actor actor, String taskId, Map<String, Object> facts);

    /**
     * Makes one piece of work of several verbs on one task: each row of the engine is read once, and written once at the end.
     * What the verbs tell the worklist is told at once.
     */
    void together(Runnable verbs);

    /** Whether exactly one place of the case waits for the message. */
    boolean awaits(String message, String caseNumber);

    /**
     * The cases that wait for the message, in the order of the ids.
     *
     * @param afterId last id of the page before, {@code null} for the first page
     */
    List<Awaiting> awaiting(String message, String afterId, int limit);

    /**
     * Brings the message to the case that waits for it, which runs on in the caller's transaction; fails as a lost race when it
     * does not wait any more.
     *
     * @param facts as in {@link #start}
     */
    void correlate(Actor actor, String message, String caseNumber, Map<String, Object> facts);

    /**
     * Brings the message to one of the parallel runs of a step, which goes on in the caller's transaction.
     *
     * @param run which of them, from 0
     * @return whether that run waited for the message
     */
    boolean tell(Actor actor, String message, String caseNumber, int run);

    /** Runs what the case has left to jobs that wait for nothing but a thread, each in a transaction of its own. */
    void runJobs(String caseNumber);

    /** The raw schema of the start form of the newest version of a process. */
    String startForm(String processKey);

    /** The raw schema of a task's form, of the version its case runs on. */
    String taskForm(String taskId);

    /** What runs or ran under the number of a case: its own process first, then those it called, in the order of their calls. */
    List<Run> runs(String caseNumber);

    /** Model and state for the diagram; labels are left empty. */
    Diagrams.Diagram diagram(String processInstanceId, String processDefinitionId);

    List<OpenTask> openTasks(String afterTaskId, int limit);
}
