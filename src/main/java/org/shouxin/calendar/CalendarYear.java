package org.shouxin.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
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

    /** SHA-256 of the days, wherever they were announced. */
    String sha256() {
        return hash(digest -> { });
    }

    /** SHA-256 of the days and of the notice they were announced in; the same on every node and after every start. */
    public String fingerprint() {
        return hash(digest -> digest.update(source.getBytes(StandardCharsets.UTF_8)));
    }

    private String hash(Consumer<MessageDigest> more) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(canonical());
            more.accept(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
