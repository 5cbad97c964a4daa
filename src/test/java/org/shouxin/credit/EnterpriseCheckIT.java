package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("The check of the registry")
class EnterpriseCheckIT {

    @Autowired
    EnterpriseCheck check;
    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    EnterpriseObservations observations;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("finds a row that is gone and an enterprise that nobody entered, and nothing in what the product wrote")
    void found() {
        var typed = SampleEnterprise.any();
        var reviewer = people.actor("reviewer");
        var id = registry.register(reviewer, typed, null);
        for (var value : List.of("60", "70")) {
            observations.record(reviewer, id, new TypedObservation("C01", value, "年报", "2025-01-01", "", "", ""), null);
        }
        assertThat(about(typed.creditCode())).isEmpty();
        var strange = SampleEnterprise.code();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from credit_observation where enterprise_id = ? and sequence_no = 1").param(id).update();
            assertThat(about(typed.creditCode())).containsExactly(new Finding("enterprise.observations", "", typed.creditCode()));
            jdbc.sql("delete from credit_observation where enterprise_id = ?").param(id).update();
            jdbc.sql("update credit_enterprise set credit_code = ? where id = ?").params(strange, id).update();
            assertThat(about(strange)).containsExactly(new Finding("enterprise.entry", "", strange));
        });
        assertThat(about(typed.creditCode())).isEmpty();
    }

    private Stream<Finding> about(String creditCode) {
        return check.check().stream().filter(finding -> finding.detail().equals(creditCode));
    }
}
