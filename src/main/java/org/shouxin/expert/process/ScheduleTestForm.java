package org.shouxin.expert.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.shouxin.expert.TestAppointment;

/** Fields of the form {@code schedule-test}; start time as {@code HH:mm}. */
public record ScheduleTestForm(@NotNull LocalDate testDate, @NotBlank String startTime, @NotBlank String place, String note) {

    TestAppointment appointment() {
        return new TestAppointment(testDate, startTime, place, note);
    }
}
