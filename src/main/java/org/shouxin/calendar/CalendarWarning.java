package org.shouxin.calendar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator at the start which year of the calendar is missing. */
@Component
class CalendarWarning {

    private static final Logger log = LoggerFactory.getLogger(CalendarWarning.class);

    private final Calendars calendars;

    CalendarWarning(Calendars calendars) {
        this.calendars = calendars;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        calendars.missing().forEach(year -> log.warn("The official calendar of {} is not loaded; deadlines in it are counted by plain weekdays", year));
    }
}
