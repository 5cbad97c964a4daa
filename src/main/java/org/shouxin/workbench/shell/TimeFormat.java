package org.shouxin.workbench.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Writes dates and times the one way the pages do: 2026-03-01, and 2026-03-01 14:05 in the country's time zone. */
@Component("timeFormat")
public class TimeFormat {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    public TimeFormat(Clock clock) {
        this.clock = clock;
    }

    /** The calendar day of an instant; empty for {@code null}. */
    public String day(Instant instant) {
        return instant == null ? "" : localDay(instant).toString();
    }

    /** Day and minute of an instant; empty for {@code null}. */
    public String minute(Instant instant) {
        return instant == null ? "" : MINUTE.format(local(instant));
    }

    public LocalDate localDay(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
