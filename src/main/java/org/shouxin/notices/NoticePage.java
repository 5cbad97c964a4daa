package org.shouxin.notices;

import java.util.List;

/**
 * One page of a list, newest first.
 *
 * @param next   cursor of the next page, {@code null} on the last
 * @param count  how many match in all, counted up to a limit
 * @param capped whether there are more than {@code count}
 */
public record NoticePage<T>(List<T> items, String next, long count, boolean capped) {

    /** How far is counted. */
    static final int COUNTED = 1_000;

    static <T> NoticePage<T> of(List<T> items, String next, long counted) {
        return new NoticePage<>(List.copyOf(items), next, Math.min(counted, COUNTED), counted > COUNTED);
    }
}
