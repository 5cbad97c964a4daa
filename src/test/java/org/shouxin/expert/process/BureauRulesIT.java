package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private static final String DAYS = "expert.renewal.open-days";

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

    /** Versions that other tests gave the bureau for days to come: out of the way, and put back. */
    private List<Map<String, Object>> others;

    @BeforeEach
    void aside() {
        others = jdbc.sql("select * from rulebook_bureau_rule where bureau_id = ? and rule_key = ?").params(WUJIN, DAYS).query().listOfRows();
        clear();
    }

    @AfterEach
    void back() {
        clear();
        others.forEach(row -> jdbc.sql("insert into rulebook_bureau_rule (bureau_id, rule_key, version_no, common_version, rule_value, effective_from,"
                + " case_number, enacted_at) values (?, ?, ?, ?, ?, ?, ?, ?)").params(Stream.of("bureau_id", "rule_key", "version_no",
                        "common_version", "rule_value", "effective_from", "case_number", "enacted_at").map(row::get).toList()).update());
    }

    private void clear() {
        jdbc.sql("delete from rulebook_bureau_rule where bureau_id = ? and rule_key = ?").params(WUJIN, DAYS).update();
    }

    @Test
    @DisplayName("opens renewals by its own days before the end of a term, not by the common ones")
    void renewalDays() {
        transaction.executeWithoutResult(status -> versions.enact(versions.checked(WUJIN, DAYS, "30", LocalDate.now(clock)),
                "test-renewal"));
        var near = paper.endingOn(LocalDate.now(clock).plusDays(30));
        var far = paper.endingOn(LocalDate.now(clock).plusDays(31));

        due.openDue();

        assertThat(renewals.cases(near)).hasSize(1);
        assertThat(renewals.cases(far)).isEmpty();
    }
}
