package org.shouxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("Working days")
class WorkingDaysIT {

    @Autowired
    private WorkingDays days;

    @ParameterizedTest(name = "{0} + {1} working days = {2}, assumed: {3} ({4})")
    @CsvSource({
            "2025-03-10, 1, 2025-03-11, false, a plain week",
            "2025-03-14, 1, 2025-03-17, false, over a weekend",
            "2025-01-24, 1, 2025-01-26, false, Sunday worked before Spring Festival 2025",
            "2025-01-27, 1, 2025-02-05, false, over Spring Festival 2025",
            "2025-02-05, 3, 2025-02-08, false, Saturday worked after it",
            "2025-09-26, 1, 2025-09-28, false, Sunday worked before National Day 2025",
            "2025-09-28, 3, 2025-10-09, false, over National Day and Mid-Autumn 2025",
            "2025-10-09, 2, 2025-10-11, false, Saturday worked after it",
            "2025-09-25, 10, 2025-10-15, false, ten days across all of it",
            "2024-02-09, 1, 2024-02-18, false, Spring Festival 2024 ends on a worked Sunday",
            "2026-02-13, 1, 2026-02-14, false, Saturday worked before Spring Festival 2026",
            "2026-02-14, 1, 2026-02-24, false, over Spring Festival 2026",
            "2025-12-31, 1, 2026-01-04, false, New Year 2026 is followed by a worked Sunday",
            "2026-12-28, 3, 2026-12-31, false, up to the last day with data",
            "2026-12-28, 4, 2027-01-01, true, into a year without data",
            "2026-12-31, 1, 2027-01-01, true, counted by plain weekdays",
            "2023-12-31, 1, 2024-01-02, false, counting starts after the day",
            "2028-06-01, 10, 2028-06-15, true, wholly without data",
    })
    void counted(LocalDate from, int workingDays, LocalDate due, boolean assumed, String why) {
        assertThat(days.after(from, workingDays)).isEqualTo(new Deadline(from, workingDays, due, assumed));
    }

    @Test
    @DisplayName("are the days on which people of a bureau work")
    void single() {
        var year = days.over(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));
        assertThat(Stream.of("2025-10-08", "2025-10-11", "2025-10-12").map(LocalDate::parse)
                .map(day -> year.count(day, day).workingDays())).containsExactly(0, 1, 0);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}, assumed: {3}")
    @CsvSource({"2025-10-01, 2025-10-12, 3, false", "2025-09-28, 2025-09-28, 1, false", "2025-01-01, 2025-12-31, 248, false",
            "2026-12-28, 2026-12-31, 4, false", "2026-12-28, 2027-01-01, 5, true", "2028-06-01, 2028-06-30, 22, true"})
    @DisplayName("are counted in a period, both ends included")
    void period(LocalDate first, LocalDate last, int working, boolean assumed) {
        assertThat(days.over(first, last).count(first, last)).isEqualTo(new WorkingDays.Count(working, assumed));
    }

    @Test
    @DisplayName("are counted forwards only and not without end")
    void range() {
        assertThatThrownBy(() -> days.after(LocalDate.parse("2025-01-01"), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.after(LocalDate.parse("2025-01-01"), 1001)).isInstanceOf(IllegalArgumentException.class);
    }
}
