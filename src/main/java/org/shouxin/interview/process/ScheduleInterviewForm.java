package org.shouxin.interview.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.shouxin.interview.InterviewPlan;

/** Fields of the form {@code schedule-interview}; start time as {@code HH:mm}. */
public record ScheduleInterviewForm(@NotNull LocalDate plannedOn, @NotBlank String startTime, @NotBlank String place, @NotBlank String topic) {

    InterviewPlan plan() {
        return new InterviewPlan(plannedOn, startTime, place, topic);
    }
}
