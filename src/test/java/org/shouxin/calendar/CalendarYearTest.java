package org.shouxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("A calendar file")
class CalendarYearTest {

    @ParameterizedTest(name = "of {0} has {1} days off and {2} moved working days")
    @CsvSource({"2024, 28, 8", "2025, 28, 5", "2026, 33, 6"})
    void shipped(int year, int holidays, int moved) {
        var calendar = CalendarYear.read(new ClassPathResource("calendar/" + year + ".csv"));
        assertThat(calendar.source()).contains("国办发明电");
        assertThat(calendar.days()).filteredOn(day -> day.kind() == CalendarYear.Kind.HOLIDAY).hasSize(holidays);
        assertThat(calendar.days()).filteredOn(day -> day.kind() == CalendarYear.Kind.WORKDAY).hasSize(moved)
                .allMatch(day -> day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0, "moved working days are weekends");
    }

    @Test
    @DisplayName("that is wrong names its line")
    void wrong() {
        var source = "# source: x";
        var header = "date,kind,occasion";
        assertRefused("line 1", "2025.csv", "# nothing", header);
        assertRefused("line 3", "2025.csv", source, header, "2025-02-30,HOLIDAY,x");
        assertRefused("line 3", "2025.csv", source, header, "2025-02-03,FEAST,x");
        assertRefused("line 3", "2025.csv", source, header, "2025-02-03,HOLIDAY");
        assertRefused("line 3", "2025.csv", source, header, "2026-01-01,HOLIDAY,x");
        assertRefused("line 4", "2025.csv", source, header, "2025-01-01,HOLIDAY,x", "2025-01-01,WORKDAY,x");
    }

    private static void assertRefused(String line, String name, String... lines) {
        assertThatThrownBy(() -> CalendarYear.parse(name, List.of(lines))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(line);
    }
}
