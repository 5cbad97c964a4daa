package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.workbench.parts.DueDates;
import org.shouxin.workbench.shell.TimeFormat;

/** Seen on Thursday 5 March 2026, 14:00, where Saturday and Sunday are free. */
@DisplayName("A deadline")
class DueDatesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkingDays workingDays = mock(WorkingDays.class);
    private DueDates dueDates;

    @BeforeEach
    void calendar() {
        given(workingDays.over(any(), any())).willReturn((first, last) -> new WorkingDays.Count((int) first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY).count(), false));
        var clock = Clock.fixed(at("2026-03-05T14:00"), ZONE);
        dueDates = new DueDates(clock, new TimeFormat(clock), workingDays);
    }

    @ParameterizedTest(name = "at {0} is {2}, shown as {1}, with {3} working days left")
    @CsvSource({"2026-03-05T13:59, 2026-03-05, overdue, 0", "2026-03-05T18:00, 2026-03-05, today, 0", "2026-03-06T00:00, 2026-03-05, today, 0",
            "2026-03-07T00:00, 2026-03-06, soon, 1", "2026-03-09T17:00, 2026-03-09, soon, 2", "2026-03-08T17:00, 2026-03-08, soon, 1",
            "2026-03-11T00:00, 2026-03-10, near, 3", "2026-04-05T00:00, 2026-04-04, later, 0"})
    void told(String moment, String day, String state, int left) {
        assertThat(dueDates.of(at(moment))).isEqualTo(new DueDates.Due(day, state, left, false));
    }

    @Test
    @DisplayName("that crosses a year without an official calendar says so")
    void assumed() {
        given(workingDays.over(any(), any())).willReturn((first, last) -> new WorkingDays.Count(1, true));
        assertThat(dueDates.of(at("2026-03-07T00:00")).assumed()).isTrue();
    }

    @Test
    @DisplayName("of a whole list is told by one look at the calendar")
    void list() {
        var due = dueDates.ofAll();
        assertThat(Stream.of("2026-03-06T17:00", "2026-03-09T17:00", "2026-03-10T17:00").map(DueDatesTest::at).map(due)
                .map(DueDates.Due::workingDays)).containsExactly(1, 2, 3);
        verify(workingDays).over(LocalDate.parse("2026-03-06"), LocalDate.parse("2026-03-25"));
    }

    @Test
    @DisplayName("may be missing")
    void none() {
        assertThat(dueDates.of(null).state()).isEqualTo("none");
    }

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + ":00+08:00").toInstant();
    }
}
