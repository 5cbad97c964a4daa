package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.shouxin.expert.MeetingPlan;

/** Fields of the form {@code call-meeting}; start time as {@code HH:mm}. */
public record CallMeetingForm(@NotNull LocalDate meetingDate, @NotBlank String startTime, @NotBlank String place, String remarks) {

    MeetingPlan plan() {
        return new MeetingPlan(meetingDate, startTime, place, remarks);
    }
}
