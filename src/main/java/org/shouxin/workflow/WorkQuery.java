package org.shouxin.workflow;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What part of the worklist to read.
 *
 * @param scope      whose tasks
 * @param taskKey    step, or {@code null}
 * @param dueBefore  only what is due before this, or {@code null}
 * @param text       part of case number or subject, or {@code null}
 * @param after      cursor of the previous page, or {@code null}
 * @param limit      1..100
 * @param followUpBy only what the reader noted to come back to on that day or before, or {@code null}
 */
public record WorkQuery(Scope scope, String processKey, String taskKey, Instant dueBefore, String text, Sort sort, boolean descending,
        String after, int limit, LocalDate followUpBy) {

    public enum Scope { MINE, GROUPS, DEPUTY, BUREAU }

    public enum Sort { DUE, CREATED, CASE }

    public WorkQuery(Scope scope, String processKey, String taskKey, Instant dueBefore, String text, Sort sort, boolean descending,
            String after, int limit) {
        this(scope, processKey, taskKey, dueBefore, text, sort, descending, after, limit, null);
    }

    public WorkQuery notedUntil(LocalDate day) {
        return new WorkQuery(scope, processKey, taskKey, dueBefore, text, sort, descending, after, limit, day);
    }

    public static WorkQuery of(Scope scope) {
        return new WorkQuery(scope, null, null, null, null, Sort.DUE, false, null, 20);
    }
}
