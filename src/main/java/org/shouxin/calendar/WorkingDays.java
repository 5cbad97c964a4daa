package org.shouxin.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The official calendar of working days. */
@Service
public class WorkingDays {

    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The day {@code workingDays} working days after {@code from}; {@code from} itself does not count. */
    public Deadline after(LocalDate from, int workingDays) {
        throw new UnsupportedOperationException();
    }
}
