package org.shouxin.scoring;

import java.time.LocalDate;

/**
 * What is known of one indicator.
 *
 * @param indicator its code
 * @param value     null when nothing is known
 * @param evidence  date of the evidence; null when it carries none
 * @article CR-A1
 */
public record Observation(String indicator, Value value, LocalDate evidence) {
}
