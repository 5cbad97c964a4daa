package org.shouxin.workflow;

import java.util.List;

/**
 * One page of a list read by keyset.
 *
 * @param next   cursor of the next page, {@code null} on the last
 * @param count  how many rows match in all, counted up to a limit
 * @param capped true when there are more than {@code count}
 */
public record Slice<T>(List<T> items, String next, long count, boolean capped) {
}
