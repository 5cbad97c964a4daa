package org.shouxin.calendar;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the calendar years that ship with the product into the database; a year that is there already stays as it is. */
@Component
class CalendarSeed {

    private final CalendarEditions editions;
    private final TransactionTemplate transaction;

    CalendarSeed(CalendarEditions editions, PlatformTransactionManager transactions) {
        this.editions = editions;
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
        if (editions.latest(year.year(), year.year()).isEmpty()) {
            editions.add(year, 1, null, null);
        }
    }
}
