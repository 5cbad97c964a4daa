package org.shouxin.expert;

import org.shouxin.identity.Organisation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of experts, counted per bureau: without gaps, because the counter commits or rolls back with the expert. */
@Component
class ExpertNumbers {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    ExpertNumbers(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /** The next number, e.g. {@code 320412-0001}; others of the bureau wait until this transaction ends. */
    String next(String bureauId) {
        if (advance(bureauId) == 0) {
            begin(bureauId);
            advance(bureauId);
        }
        var number = jdbc.sql("select last_number from expert_number where bureau_id = ?").param(bureauId).query(Long.class).single();
        return "%s-%04d".formatted(organisation.bureau(bureauId).division(), number);
    }

    private int advance(String bureauId) {
        return jdbc.sql("update expert_number set last_number = last_number + 1 where bureau_id = ?").param(bureauId).update();
    }

    private void begin(String bureauId) {
        try {
            jdbc.sql("insert into expert_number (bureau_id, last_number) values (?, 0)").param(bureauId).update();
        } catch (DuplicateKeyException e) {
            // another node began the count in the same moment: it is there now
            return;
        }
    }
}
