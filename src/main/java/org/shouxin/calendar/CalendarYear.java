package org.shouxin.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.shouxin.kernel.InvalidInput;
import org.springframework.core.io.Resource;

/**
 * One year of the official calendar: every day that differs from the plain week.
 *
 * @param source the notice it was announced in
 */
public record CalendarYear(int year, String source, List<Day> days) {

    /** What a day is that differs from the plain week; words under {@code enum.DayKind.<VALUE>}. */
    public enum Kind { HOLIDAY, WORKDAY }

    /** @param occasion the holiday that it belongs to, as the notice calls it */
    public record Day(LocalDate date, Kind kind, String occasion) {
    }

    public CalendarYear {
        days = List.copyOf(days);
    }

    /** @throws IllegalStateException naming the file that ships with the product and is wrong */
    static CalendarYear read(Resource file) {
        try {
            return CalendarNotice.read(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(file.getFilename() + " cannot be read", e);
        } catch (InvalidInput wrong) {
            throw new IllegalStateException(file.getFilename() + ": " + wrong.fields(), wrong);
        }
    }

    /** The year in one way of writing, whatever file it came in: equal years have equal texts. */
    byte[] canonical() {
        var text = new StringBuilder().append(year).append('\n');
        days.stream().sorted(java.util.Comparator.comparing(Day::date))
                .forEach(day -> text.append(day.date()).append(' ').append(day.kind()).append(' ').append(day.occasion()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
