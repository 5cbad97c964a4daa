package org.shouxin.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of the calendar, by year and number from 1. One that is there is never changed, so it is read once. */
@Component
class CalendarEditions {

    private record Key(int year, int edition) {
    }

    private final JdbcClient jdbc;
    private final Map<Key, Map<LocalDate, CalendarYear.Day>> read = new ConcurrentHashMap<>();

    CalendarEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last edition of each of the years; a year without official data is missing. */
    Map<Integer, Integer> latest(int firstYear, int lastYear) {
        var latest = new TreeMap<Integer, Integer>();
        jdbc.sql("select year_no, max(edition_no) from calendar_edition where year_no between ? and ? group by year_no")
                .params(firstYear, lastYear).query(row -> {
                    latest.put(row.getInt(1), row.getInt(2));
                });
        return latest;
    }

    /** The days of an edition that differ from the plain week, by date. */
    Map<LocalDate, CalendarYear.Day> days(int year, int edition) {
        var known = read.get(new Key(year, edition));
        if (known != null) {
            return known;
        }
        var days = jdbc.sql("select day_date, kind, occasion from calendar_edition_day where year_no = ? and edition_no = ? order by day_date")
                .params(year, edition)
                .query((row, at) -> new CalendarYear.Day(row.getObject(1, LocalDate.class), CalendarYear.Kind.valueOf(row.getString(2)),
                        row.getString(3))).list().stream()
                .collect(Collectors.toMap(CalendarYear.Day::date, day -> day, (one, other) -> one, TreeMap::new));
        if (!days.isEmpty()) {
            read.put(new Key(year, edition), days);
        }
        return days;
    }

    /** All editions of a year, the last first. */
    List<Calendars.Edition> of(int year) {
        return jdbc.sql("select * from calendar_edition where year_no = ? order by edition_no desc").param(year)
                .query((row, at) -> new Calendars.Edition(row.getInt("year_no"), row.getInt("edition_no"), row.getString("source"),
                        row.getString("entered_by"), row.getTimestamp("entered_at") == null ? null : row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    List<Integer> years() {
        return jdbc.sql("select distinct year_no from calendar_edition order by year_no").query(Integer.class).list();
    }

    /** Number of the last edition of the year, 0 when there is none. */
    int last(int year) {
        return latest(year, year).getOrDefault(year, 0);
    }

    /** Whether that edition of the year says the same. */
    boolean same(CalendarYear year, int edition) {
        return jdbc.sql("select sha256 from calendar_edition where year_no = ? and edition_no = ?").params(year.year(), edition)
                .query(String.class).optional().filter(year.sha256()::equals).isPresent();
    }

    /** The primary key refuses the second of two that are entered at the same moment. */
    void add(CalendarYear year, int edition, String enteredBy, Instant enteredAt) {
        jdbc.sql("insert into calendar_edition (year_no, edition_no, source, sha256, entered_by, entered_at) values (?, ?, ?, ?, ?, ?)")
                .params(year.year(), edition, year.source(), year.sha256(), enteredBy, enteredAt == null ? null : Timestamp.from(enteredAt)).update();
        for (var day : year.days()) {
            jdbc.sql("insert into calendar_edition_day (year_no, edition_no, day_date, kind, occasion) values (?, ?, ?, ?, ?)")
                    .params(year.year(), edition, day.date(), day.kind().name(), day.occasion()).update();
        }
    }
}
