package org.shouxin.workflow;

import java.time.Instant;
import org.shouxin.workflow.Consistency.Report;

/**
 * A check of everything, as far as it has come.
 *
 * @param askedBy name of whoever asked for it
 * @param done    how many of the checks are done
 * @param finished also for one that an older version of the product gave up
 * @param report  what those found, as far as the reader may see it
 */
public record ConsistencyRun(String id, String askedBy, Instant askedAt, int checks, int done, boolean finished, Report report) {

    /** Whether every check was done; only then may its silence be read as agreement. */
    public boolean complete() {
        return finished && checks == report.parts().size();
    }
}
