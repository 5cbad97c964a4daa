package org.shouxin.workflow;

import org.shouxin.kernel.Actor;

/** What people do with steps beside completing them, as the process engine does it; implemented in {@code workflow.camunda}. */
public interface StepMoves {

    /** The step to which a task may be given back; its model says so, and nothing but gateways lies between the two. */
    String RETURN_TO = "returnTo";
    /** Present on a step whose tasks may be completed several at once. */
    String BULK = "bulk";

    /** A property of the task's step, of the model version its case runs on; {@code null} when the step has none of that name. */
    String property(String taskId, String name);

    /**
     * Ends the task undone and opens an earlier step anew, in the caller's transaction.
     *
     * @return id of the new task
     */
    String back(Actor actor, String taskId, String toTaskKey);

    /** Remembers with the task who lent it; {@code null} forgets. */
    void lentBy(Actor actor, String taskId, String userId);
}
