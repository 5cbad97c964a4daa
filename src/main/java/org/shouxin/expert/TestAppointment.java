package org.shouxin.expert;

import java.time.LocalDate;

/**
 * When and where a candidate is tested.
 *
 * @param startTime as {@code HH:mm}
 */
public record TestAppointment(LocalDate testDate, String startTime, String place, String note) {
}
