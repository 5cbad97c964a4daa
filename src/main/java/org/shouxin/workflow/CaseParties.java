package org.shouxin.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People whose case it is. Those known when it opens are admitted by its start; who joins later, by the step that calls them. */
@Component
public class CaseParties {

    private final JdbcClient jdbc;

    CaseParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets the person see the case and write into it as their own from now on, in the caller's transaction; a second time changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(String caseNumber, String userId) {
        var known = jdbc.sql("select count(*) from workflow_case_party where case_number = ? and user_id = ?").params(caseNumber, userId)
                .query(Long.class).single();
        if (known == 0) {
            jdbc.sql("insert into workflow_case_party (case_number, user_id, started_order) select case_number, ?, started_order from workflow_case"
                    + " where case_number = ?").params(userId, caseNumber).update();
        }
    }
}
