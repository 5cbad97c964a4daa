package org.shouxin.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one line that names a case in every list. Whoever changes it has recorded the old and the new line in the trail. */
@Component
public class CaseSubjects {

    private final FiledCases cases;
    private final JdbcClient jdbc;

    CaseSubjects(FiledCases cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** The line under which a case is listed. */
    public String of(String caseNumber) {
        return cases.findById(caseNumber).map(FiledCase::subject).orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
    }

    /** Renames the case and its rows of the worklist, done ones too, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(String caseNumber, String subject) {
        var filed = cases.findById(caseNumber).orElseThrow(() -> new IllegalStateException("no case " + caseNumber));
        filed.rename(subject);
        cases.saveAndFlush(filed);
        jdbc.sql("update workflow_task set subject = ? where case_number = ?").params(subject, caseNumber).update();
    }
}
