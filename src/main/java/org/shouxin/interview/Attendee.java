package org.shouxin.interview;

/**
 * Somebody who took part.
 *
 * @param signedName as signed under the minutes, or {@code null}
 */
public record Attendee(String name, String capacity, String signedName) {
}
