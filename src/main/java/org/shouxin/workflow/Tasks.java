package org.shouxin.workflow;

import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Service;

/**
 * Human tasks: look, claim, release, hand over, draft, complete. Every verb goes through the command path; a task that is
 * gone answers {@code task.done} (409) with who did it and when.
 */
@Service
public class Tasks {

    public TaskView view(Actor actor, String taskId, Locale locale) {
        throw new UnsupportedOperationException();
    }

    public void claim(Actor actor, String taskId, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    public void release(Actor actor, String taskId, String reason, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    public void handOver(Actor actor, String taskId, String toUserId, String reason, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    /** Saves typed values unchecked; a draft somebody else or another window changed meanwhile is a conflict. Returns the new version. */
    public long saveDraft(Actor actor, String taskId, Map<String, Object> values, long draftVersion, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    /** Checks the form, calls the handler's domain verb and completes the task. An unclaimed task is claimed by the way. */
    public void complete(Actor actor, String taskId, Map<String, Object> values, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }
}
