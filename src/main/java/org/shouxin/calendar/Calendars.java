package org.shouxin.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The years of the official calendar: read, and entered from the yearly notice. */
@Service
public class Calendars {

    /** The month from which the notice for the next year is to be expected. */
    private static final Month NOTICE_COMES = Month.NOVEMBER;
    private static final int EARLIEST = 2024;
    private static final int AHEAD = 2;

    /** One edition of a year; {@code enteredBy} and {@code enteredAt} are {@code null} for what ships with the product. */
    public record Edition(int year, int number, String source, String enteredBy, Instant enteredAt) {
    }

    private final CalendarEditions editions;
    private final Clock clock;

    // the seed is named so that it has run before anything is shown
    Calendars(CalendarEditions editions, CalendarSeed seed, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** Years with official data, the earliest first. */
    public List<Integer> years() {
        return editions.years();
    }

    /** Editions of the year, the last first; empty when its holidays are not published yet. */
    public List<Edition> editions(int year) {
        return editions.of(year);
    }

    /** The days of an edition that differ from the plain week, by date. */
    public List<CalendarYear.Day> days(Edition edition) {
        return List.copyOf(editions.days(edition.year(), edition.number()).values());
    }

    /** Years that are needed by now and have no official data: this one, and the next from November on. */
    public List<Integer> missing() {
        var today = LocalDate.now(clock);
        var needed = new ArrayList<>(List.of(today.getYear()));
        if (today.getMonth().compareTo(NOTICE_COMES) >= 0) {
            needed.add(today.getYear() + 1);
        }
        needed.removeAll(editions.years());
        return needed;
    }

    /** Reads a notice. @throws InvalidInput naming under {@code file} every line that is wrong and what the year lacks */
    public CalendarYear read(byte[] file) {
        var year = CalendarNotice.read(file);
        var last = LocalDate.now(clock).getYear() + AHEAD;
        if (year.year() < EARLIEST || year.year() > last) {
            throw new InvalidInput(List.of(new FieldProblem("file", "calendar.year", Map.of("first", EARLIEST, "last", last))));
        }
        return year;
    }

    /**
     * Enters the year as a new edition; earlier ones stay.
     *
     * @throws Conflict {@code calendar.same}: the last edition says the same; {@code calendar.raced}: another one was entered at this moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Edition enter(CalendarYear year, String enteredBy) {
        // one look for both questions: who comes second counts from the same edition, and its number is taken
        var last = editions.last(year.year());
        if (editions.same(year, last)) {
            throw new Conflict("calendar.same", Map.of("year", year.year()));
        }
        try {
            editions.add(year, last + 1, enteredBy, clock.instant());
        } catch (DuplicateKeyException raced) {
            throw new Conflict("calendar.raced", Map.of("year", year.year()));
        }
        return editions.of(year.year()).get(0);
    }
}
