package org.shouxin.notices;

import java.time.Instant;

/**
 * A letter as its administrator sees it: nothing of whom it is for or what it says beyond its kind.
 *
 * @param dueAt   when it is tried next; of no meaning once it is not waiting
 * @param fault   code of what went wrong last, or {@code null}
 * @param endedAt {@code null} while it waits
 */
public record MailView(String id, String template, MailState state, int attempts, String fault, Instant queuedAt, Instant dueAt, Instant endedAt) {
}
