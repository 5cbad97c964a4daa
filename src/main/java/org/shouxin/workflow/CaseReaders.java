package org.shouxin.workflow;

import java.time.Clock;
import org.shouxin.kernel.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read one case beyond the own sight. */
@Component
class CaseReaders {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseReaders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets the person read this case from now on; a second time changes nothing. */
    void admit(Actor by, String caseNumber, String userId) {
        var known = jdbc.sql("select count(*) from workflow_case_reader where case_number = ? and user_id = ?").params(caseNumber, userId)
                .query(Long.class).single();
        if (known > 0) {
            return;
        }
        try {
            jdbc.sql("insert into workflow_case_reader (case_number, user_id, given_by, given_at) values (?, ?, ?, ?)")
                    .params(caseNumber, userId, by.userId(), StoredTime.of(clock.instant())).update();
        } catch (DuplicateKeyException raced) {
            // somebody else let the same person in at the same moment
            return;
        }
    }
}
