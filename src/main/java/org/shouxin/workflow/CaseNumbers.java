package org.shouxin.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Readable numbers of cases, and of papers that are numbered by the year, without gaps or duplicates. The counter's row stays
 * locked until the caller's transaction ends, and a rolled back case gives its number back.
 */
@Component
public class CaseNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The next number, e.g. {@code 320412-ER-2026-0001}; must be called in a transaction.
     *
     * @param kind two letters of a kind of case, or of a kind of paper that no case has
     */
    public String next(String division, String kind) {
        var year = LocalDate.now(clock).getYear();
        if (advance(division, kind, year) == 0 && !begin(division, kind, year)) {
            advance(division, kind, year);
        }
        long number = jdbc.sql("select last_number from workflow_numbering where division = ? and kind = ? and number_year = ?")
                .params(division, kind, year).query(Long.class).single();
        return String.format(Locale.ROOT, "%s-%s-%d-%04d", division, kind, year, number);
    }

    private int advance(String division, String kind, int year) {
        return jdbc.sql("update workflow_numbering set last_number = last_number + 1 where division = ? and kind = ? and number_year = ?")
                .params(division, kind, year).update();
    }

    /** Starts the year's counter, unless another transaction did so meanwhile. */
    private boolean begin(String division, String kind, int year) {
        try {
            jdbc.sql("insert into workflow_numbering (division, kind, number_year, last_number) values (?, ?, ?, 1)")
                    .params(division, kind, year).update();
            return true;
        } catch (DuplicateKeyException startedMeanwhile) {
            return false;
        }
    }
}
