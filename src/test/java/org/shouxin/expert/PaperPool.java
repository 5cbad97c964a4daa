package org.shouxin.expert;

import java.time.LocalDate;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Experts whom the bureau appointed on paper, with terms of three years that end when a test wants them to. */
@TestComponent
public class PaperPool {

    private final PoolTakeover takeover;
    private final TransactionTemplate transaction;
    private final People people;
    private final JdbcClient jdbc;

    public PaperPool(PoolTakeover takeover, TransactionTemplate transaction, People people, JdbcClient jdbc) {
        this.takeover = takeover;
        this.transaction = transaction;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @return the expert's id */
    public String appointedOn(LocalDate day, Nominee nominee) {
        return transaction.execute(status -> takeover.takeOver(people.actor("reviewer"), Role.REVIEWER, TestPeople.WUJIN, day, nominee.registration()));
    }

    /** @return the expert's id; the last day must not be 29 February, which ends no term of three years */
    public String endingOn(LocalDate lastDay, Nominee nominee) {
        return appointedOn(lastDay.minusYears(3), nominee);
    }

    public String endingOn(LocalDate lastDay) {
        return endingOn(lastDay, Nominee.fit());
    }

    public LocalDate lastDay(String expertId) {
        return jdbc.sql("select term_ends_on from expert_expert where id = ?").param(expertId).query(LocalDate.class).single();
    }

    public String text(String column, String expertId) {
        return jdbc.sql("select " + column + " from expert_expert where id = ?").param(expertId).query(String.class).single();
    }
}
