package org.shouxin.expert;

import java.time.LocalDate;

/**
 * When and where a director meeting is called to meet.
 *
 * @param startTime as {@code HH:mm}
 * @param remarks   {@code null} when there are none
 */
public record MeetingPlan(LocalDate meetingDate, String startTime, String place, String remarks) {
}
