package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.Shares;
import org.shouxin.scoring.Grade;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("What is stored of downgrades, repairs and what departments are told")
class GradeRecordsIT extends DowngradeScene {

    @Autowired
    List<ConsistencyCheck> checks;
    @Autowired
    Shares shares;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("agrees with their cases and the ledger, and everything that was changed behind the back of the product is found")
    void compared() {
        var refused = undisputed(Grade.C);
        decide(refused, "refuse");
        var lowered = undisputed(Grade.B);
        assertThat(about(lowered)).as("while it is decided").isEmpty();
        decide(lowered, "approve");
        var enterprise = view(lowered).enterpriseId();
        var repaired = repaired(enterprise);
        var turnedDown = turnedDown();
        for (var told : List.of(refused, lowered, repaired, turnedDown, enterprise, view(refused).enterpriseId())) {
            assertThat(about(told)).as(told).isEmpty();
        }
        found(refused, "downgrade.case", "update credit_downgrade set status = 'WITHDRAWN' where case_number = '" + refused + "'");
        found(lowered, "downgrade.case", "update credit_downgrade set closed_at = null where case_number = '" + lowered + "'");
        found(turnedDown, "repair.case", "update credit_repair set closed_at = null where case_number = '" + turnedDown + "'");
        found(turnedDown, "repair.case", "update credit_repair set status = 'CHECKED' where case_number = '" + turnedDown + "'");
        found(repaired, "repair.unfounded", "update credit_repair set status = 'REFUSED' where case_number = '" + repaired + "'");
        found(repaired, "repair.no-grade", "update credit_grade set cause = 'UPGRADE' where case_number = '" + repaired + "'");
    }

    @Test
    @DisplayName("is told to departments as the ledger says, and none is left out")
    void told() {
        var number = undisputed(Grade.B);
        decide(number, "approve");
        var enterprise = view(number).enterpriseId();
        assertThat(about(enterprise)).as("it waits").isEmpty();
        found(enterprise, "share.missing", "delete from credit_share_pending where enterprise_id = '" + enterprise + "'");
        shares.since(people.actor("head"), "banking", "信贷审核", null, 1);
        assertThat(about(enterprise)).as("it was told").isEmpty();
        found(enterprise, "share.grade", "update credit_share set grade = 'A' where enterprise_id = '" + enterprise + "'");
        found(enterprise, "share.missing", "delete from credit_share where enterprise_id = '" + enterprise + "'");
        found(enterprise, "share.counter", "update credit_share set share_no = 999999999 where enterprise_id = '" + enterprise + "'");
    }

    private void found(String about, String code, String change) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(jdbc.sql(change).update()).as(change).isPositive();
            assertThat(about(about)).as(change).contains(code);
        });
    }

    private List<String> about(String told) {
        return checks.stream().filter(check -> List.of("grade-cases", "downgrades", "shares").contains(check.name())).flatMap(check -> check.check().stream())
                .filter(finding -> finding.caseNumber().equals(told) || finding.detail().equals(told)).map(ConsistencyCheck.Finding::code).toList();
    }

    private String turnedDown() {
        var enterprise = unratedSound("");
        grading.observe(enterprise, "E22", "1", today());
        grading.first(enterprise);
        var number = applied(enterprise);
        complete(number, RepairModel.CHECK_REPAIR, "reviewer2", Map.of("outcome", "refuse", "reason", "材料不全"));
        return number;
    }
}
