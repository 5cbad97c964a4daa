package org.shouxin.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/**
 * The yearly notice about holidays as a file. As CSV: a first line {@code # …; source: <notice>}, a header, then
 * {@code date,kind,occasion}. As JSON: {@code {"year":…,"source":"…","days":[{"date":…,"name":…,"isOffDay":…}]}}, with
 * {@code papers} accepted for {@code source}.
 */
final class CalendarNotice {

    /** A notice is a few kilobytes; anything larger is something else. */
    static final int LARGEST = 200_000;

    private static final String HEADER = "date,kind,occasion";
    private static final String SOURCE = "source: ";
    private static final int OCCASION = 40;
    private static final int SOURCE_LENGTH = 200;

    private final List<CalendarYear.Day> days = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private CalendarNotice() {
    }

    /** @throws InvalidInput naming every line that cannot be read, or what the year lacks */
    static CalendarYear read(byte[] file) {
        var text = text(file);
        var notice = new CalendarNotice();
        var year = text.stripLeading().startsWith("{") ? notice.json(text) : notice.csv(text.lines().toList());
        notice.refuse();
        var problems = CalendarCheck.problems(year);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return year;
    }

    private static String text(byte[] file) {
        try {
            if (file.length == 0 || file.length > LARGEST) {
                throw whole("calendar.size");
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw whole("calendar.encoding");
        }
    }

    private CalendarYear csv(List<String> lines) {
        if (lines.size() < 3 || !lines.get(0).contains(SOURCE) || !lines.get(1).strip().equals(HEADER)) {
            throw whole("calendar.header");
        }
        for (var at = 2; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                var cells = lines.get(at).strip().split(",", -1);
                day(at + 1, cells.length == 3 ? cells[0] : "", cells.length == 3 ? cells[1] : "", cells.length == 3 ? cells[2] : "");
            }
        }
        return year(lines.get(0).substring(lines.get(0).indexOf(SOURCE) + SOURCE.length()).strip(), 0);
    }

    private CalendarYear json(String text) {
        JsonNode notice;
        try {
            notice = new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw whole("calendar.json");
        }
        var at = 0;
        for (var day : notice.path("days")) {
            at++;
            day(at, day.path("date").asText(), day.path("isOffDay").isBoolean() ? day.path("isOffDay").asBoolean() ? "HOLIDAY" : "WORKDAY" : "",
                    day.path("name").asText());
        }
        var source = notice.path("source").isTextual() ? notice.path("source").asText() : notice.path("papers").path(0).asText();
        return year(source.strip(), notice.path("year").asInt());
    }

    private void day(int line, String date, String kind, String occasion) {
        try {
            var words = occasion.strip();
            if (words.isEmpty() || words.length() > OCCASION || words.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("no occasion");
            }
            days.add(new CalendarYear.Day(LocalDate.parse(date), CalendarYear.Kind.valueOf(kind), words));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            problems.add(new FieldProblem("file", "calendar.line", Map.of("line", line)));
        }
    }

    private CalendarYear year(String source, int stated) {
        refuse();
        if (source.isEmpty() || source.length() > SOURCE_LENGTH || days.isEmpty()) {
            throw whole("calendar.source");
        }
        return new CalendarYear(stated == 0 ? days.get(0).date().getYear() : stated, source, days);
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static InvalidInput whole(String code) {
        return new InvalidInput(List.of(new FieldProblem("file", code, Map.of())));
    }
}
