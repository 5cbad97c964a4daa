package org.shouxin.workflow;

/** Filters of the case list; {@code null} means any. {@code text} is matched with number and subject. {@code limit} 1..100. */
public record CaseQuery(String processKey, String state, String text, String after, int limit) {
}
