package org.shouxin.workflow;

import java.time.Instant;
import java.util.Optional;

/** Who closed a task, for telling the loser of a race. Implemented over the worklist. */
public interface ClosedTasks {

    /** @param by display name of the person, or of the product when a timer closed it */
    record Closed(String by, Instant at) {
    }

    /** Empty while the task is open and when there is no such task. Reads committed rows only. */
    Optional<Closed> closing(String taskId);
}
