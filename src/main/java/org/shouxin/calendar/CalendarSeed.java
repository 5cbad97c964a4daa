package org.shouxin.calendar;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the calendar years that ship with the product into the database; a year that is there already stays as it is. */
@Component
class CalendarSeed {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CalendarSeed(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostConstruct
    void load() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.csv")) {
            var year = CalendarYear.read(file);
            try {
                transaction.executeWithoutResult(status -> insert(year));
            } catch (DuplicateKeyException e) {
                // another node that starts at the same moment loaded this year: the row is the lock
                continue;
            }
        }
    }

    private void insert(CalendarYear year) {
        if (jdbc.sql("select count(*) from calendar_year where year_no = ?").param(year.year()).query(Long.class).single() > 0) {
            return;
        }
        jdbc.sql("insert into calendar_year (year_no, source) values (?, ?)").params(year.year(), year.source()).update();
        for (var day : year.days()) {
            jdbc.sql("insert into calendar_day (day_date, year_no, kind, occasion) values (?, ?, ?, ?)")
                    .params(day.date(), year.year(), day.kind().name(), day.occasion()).update();
        }
    }
}
