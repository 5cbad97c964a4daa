package org.shouxin.workflow;

import java.time.Instant;
import org.shouxin.workflow.Consistency.Report;

/**
 * A check of everything, as far as it has come.
 *
 * @param askedBy name of whoever asked for it
 * @param done    how many of the checks are done
 * @param finished also for one that was given up, because a new version of the product checks other things
 * @param report  what those found, as far as the reader may see it
 */
public record ConsistencyRun(String id, String askedBy, Instant askedAt, int checks, int done, boolean finished, Report report) {
}
