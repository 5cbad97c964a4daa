package org.shouxin.interview;

import java.time.LocalDate;

/**
 * When, where and about what.
 *
 * @param startTime {@code HH:mm}
 */
public record InterviewPlan(LocalDate plannedOn, String startTime, String place, String topic) {
}
