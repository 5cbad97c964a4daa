package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.expert.DueRenewals;
import org.shouxin.expert.PaperPool;
import org.shouxin.rulebook.RuleVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("A bureau with a rule of its own")
class BureauRulesIT {

    private static final String WUJIN = "320412";

    @Autowired
    PaperPool paper;
    @Autowired
    RenewalSteps renewals;
    @Autowired
    DueRenewals due;
    @Autowired
    RuleVersions versions;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @AfterEach
    void common() {
        jdbc.sql("delete from rulebook_bureau_rule where case_number = 'test-renewal'").update();
    }

    @Test
    @DisplayName("opens renewals by its own days before the end of a term, not by the common ones")
    void renewalDays() {
        transaction.executeWithoutResult(status -> versions.enact(versions.checked(WUJIN, "expert.renewal.open-days", "30", LocalDate.now(clock)),
                "test-renewal"));
        var near = paper.endingOn(LocalDate.now(clock).plusDays(30));
        var far = paper.endingOn(LocalDate.now(clock).plusDays(31));

        due.openDue();

        assertThat(renewals.cases(near)).hasSize(1);
        assertThat(renewals.cases(far)).isEmpty();
    }
}
