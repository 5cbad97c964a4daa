package org.shouxin.expert;

import java.time.LocalDate;

/**
 * Somebody on the blacklist now.
 *
 * @param name     {@code null} when the bureau's records know nobody of that resident ID
 * @param expertId {@code null} when the person is not in the pool
 * @param daysLeft days until the last day on the list
 */
public record BlacklistRow(String bureauId, String name, String expertId, String expertNumber, LocalDate fromOn, LocalDate untilOn, long daysLeft,
        String reason, String article) {
}
