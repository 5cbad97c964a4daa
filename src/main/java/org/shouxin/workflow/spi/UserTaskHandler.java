package org.shouxin.workflow.spi;

import java.util.Map;

/**
 * What completing one user task means. One bean per user task, named {@code <VerbObject>Task}.
 *
 * @param <F> the fields of the form; keys and required flags equal the form's
 */
public interface UserTaskHandler<F extends Record> {

    String processKey();

    /** The id in the model, e.g. {@code userTask_reviewRegistration}. */
    String taskKey();

    Class<F> form();

    /** Whether the step has left the model, and only cases of earlier versions, each with the form of its own, still stand at it. */
    default boolean retired() {
        return false;
    }

    /** Values the form opens with; a draft of the same person goes over them. */
    default Map<String, Object> prefill(String caseNumber) {
        return Map.of();
    }

    /**
     * Takes back in the domain what completing this step did, because the case comes back to it from the next one. What was
     * written then stays readable. Needed for steps that some model names as {@code returnTo}.
     *
     * @param task the task that was completed; its actor is whoever gives the case back
     */
    default void reopen(TaskCompletion task) {
        throw new UnsupportedOperationException(processKey() + " has no way back to " + taskKey());
    }

    /** One domain verb. The answer holds the gateway facts of the step (string, long, boolean, date). */
    Map<String, Object> complete(TaskCompletion task, F form);
}
