package org.shouxin.workflow;

import java.time.Instant;

/**
 * What part of the worklist to read.
 *
 * @param scope      whose tasks
 * @param taskKey    step, or {@code null}
 * @param dueBefore  only what is due before this, or {@code null}
 * @param text       part of case number or subject, or {@code null}
 * @param after      cursor of the previous page, or {@code null}
 * @param limit      1..100
 */
public record WorkQuery(Scope scope, String processKey, String taskKey, Instant dueBefore, String text, Sort sort, boolean descending,
        String after, int limit) {

    public enum Scope { MINE, GROUPS, DEPUTY, BUREAU }

    public enum Sort { DUE, CREATED, CASE }

    public static WorkQuery of(Scope scope) {
        return new WorkQuery(scope, null, null, null, null, Sort.DUE, false, null, 20);
    }
}
