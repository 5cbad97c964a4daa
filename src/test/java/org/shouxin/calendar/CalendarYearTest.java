package org.shouxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.kernel.InvalidInput;
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
    @DisplayName("may be written as CSV or as JSON, and says the same in both")
    void bothShapes() {
        var csv = CalendarNotice.read(Notice.of(2027).csv());
        var json = CalendarNotice.read(Notice.of(2027).json());
        assertThat(json.canonical()).isEqualTo(csv.canonical());
        assertThat(json.year()).isEqualTo(2027);
        assertThat(CalendarNotice.read(("\uFEFF" + new String(Notice.of(2027).csv(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))
                .canonical()).isEqualTo(csv.canonical());
    }

    @Test
    @DisplayName("is known again by what it says, in whatever order, shape and process it is read")
    void fingerprint() {
        var year = CalendarNotice.read(Notice.of(2027).csv());
        assertThat(year.fingerprint()).isEqualTo("c7407c42d3cba8ee4117f79936ca44100605c7f303ee54f70d1fe0bfd70885bb").isEqualTo(CalendarNotice.read(Notice.of(2027).json()).fingerprint());
        var days = new ArrayList<>(year.days());
        Collections.reverse(days);
        assertThat(new CalendarYear(year.year(), year.source(), days).fingerprint()).isEqualTo(year.fingerprint());
        assertThat(new CalendarYear(year.year(), year.source() + "补", days).fingerprint()).isNotEqualTo(year.fingerprint());
        assertThat(new CalendarYear(year.year(), year.source(), days.subList(1, days.size())).fingerprint()).isNotEqualTo(year.fingerprint());
    }

    @Test
    @DisplayName("that is wrong names what is wrong in it")
    void wrong() {
        assertRefused(new byte[0], "calendar.size");
        assertRefused(new byte[CalendarNotice.LARGEST + 1], "calendar.size");
        assertRefused("元旦".getBytes(java.nio.charset.Charset.forName("GBK")), "calendar.encoding");
        assertRefused("# nothing\ndate,kind,occasion\n2027-01-01,HOLIDAY,x".getBytes(StandardCharsets.UTF_8), "calendar.header");
        assertRefused("{\"year\":2027".getBytes(StandardCharsets.UTF_8), "calendar.json");
        assertRefused("{\"year\":2027,\"days\":[{\"date\":\"2027-01-01\",\"name\":\"元旦\"}]}".getBytes(StandardCharsets.UTF_8), "calendar.line");
        assertRefused("{\"year\":2027,\"source\":\"x\",\"days\":[]}".getBytes(StandardCharsets.UTF_8), "calendar.source");
        assertRefused("[]".getBytes(StandardCharsets.UTF_8), "calendar.header");
        assertRefused(Notice.of(2027).with("2027-02-30,HOLIDAY,春节"), "calendar.line");
        assertRefused(Notice.of(2027).with("2027-02-03,FEAST,春节"), "calendar.line");
        assertRefused(Notice.of(2027).with("2027-02-03,HOLIDAY"), "calendar.line");
        assertRefused(Notice.of(2027).with("2027-02-03,HOLIDAY," + "x".repeat(41)), "calendar.line");
        assertRefused(Notice.of(2027).with("2026-12-31,HOLIDAY,元旦"), "calendar.other-year");
        assertRefused(Notice.of(2027).with("2027-01-01,HOLIDAY,元旦"), "calendar.twice");
        assertRefused(Notice.of(2027).with("2027-02-10,WORKDAY,春节"), "calendar.not-weekend");
        assertRefused(Notice.of(2027).with("2027-07-25,WORKDAY,春节"), "calendar.no-holiday-near");
        assertRefused(Notice.of(2027).without("端午"), "calendar.holiday-missing");
        assertRefused(Notice.of(2027).without("2027-10-02"), "calendar.day-missing");
    }

    private static void assertRefused(Notice notice, String code) {
        assertRefused(notice.csv(), code);
        assertRefused(notice.json(), code);
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> CalendarNotice.read(file)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.fields()).extracting("code").containsOnly(code));
    }
}
