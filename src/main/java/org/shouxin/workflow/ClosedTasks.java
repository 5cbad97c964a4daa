package org.shouxin.workflow;

import java.util.Optional;
import org.shouxin.kernel.Problem;

/** What became of a task meanwhile, for telling the loser of a race. Implemented over the worklist. */
public interface ClosedTasks {

    /**
     * {@code task.done} or {@code task.cancelled} for a task that is closed, {@code task.claimed-by-other} for one that
     * somebody else holds, each with who and when; empty when the task waits for this very person or for everybody, and
     * when there is no such task. Reads committed rows only.
     */
    Optional<Problem> refusal(String userId, String taskId);
}
