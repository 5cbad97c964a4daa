package org.shouxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.process.RecruitmentSteps;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs last: whatever the tests before it did with their nominees, no resident ID and no phone of them is left in plain sight. */
@IntegrationTest
@Order(Integer.MAX_VALUE)
@DisplayName("After all tests")
class CanaryIT {

    private static final Map<String, String> PLACES = Map.of(
            "ACT_HI_VARINST.TEXT_", "PROC_INST_ID_ = (select process_instance_id from workflow_case where case_number = ?)",
            "trail_entry.after_values", "case_number = ?", "workflow_case.subject", "case_number = ?", "notices_notice.facts", "case_number = ?",
            "documents_document.file_name", "owner = ?");

    @Autowired
    RecruitmentSteps steps;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("no log line held a resident ID or a phone")
    void logs() {
        steps.appointed(Nominee.fit(), "nominator");
        assertThat(Leaks.printed()).isEmpty();
    }

    @Test
    @DisplayName("no text column holds one: not the engine's, the trail's, the worklist's, the notices', nor any other")
    void tables() {
        steps.appointed(Nominee.fit(), "nominator");
        assertThat(Leaks.stored(jdbc)).isEmpty();
    }

    @Test
    @DisplayName("one that is logged, or put into engine, trail, case list, notices or file names, is found")
    void bites() {
        var nominee = Nominee.fit();
        var number = steps.appointed(nominee, "nominator");
        for (var secret : List.of("residentId", "mobile", "workPhone")) {
            LoggerFactory.getLogger(CanaryIT.class).warn("planted {} {}", secret, nominee.get(secret));
            assertThat(Leaks.printed()).as(secret).anyMatch(line -> line.contains("planted " + secret + " #"));
            Leaks.forget("planted " + secret);
            assertThat(planted(number, "x" + nominee.get(secret) + "y")).as(secret).containsAll(PLACES.keySet().stream().map(place -> place.toLowerCase(Locale.ROOT)).toList());
        }
        assertThat(Leaks.printed()).noneMatch(line -> line.contains("planted"));
    }

    /** The places in which it is found, after it was put into some of them for that moment. */
    private List<String> planted(String number, String secret) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            PLACES.forEach((place, where) -> assertThat(jdbc.sql("update " + place.replaceAll("\\..*", "") + " set " + place.replaceAll(".*\\.", "")
                    + " = ? where " + where).params(secret, number).update()).as(place).isPositive());
            return Leaks.stored(jdbc).stream().map(found -> found.split(":")[0].toLowerCase(Locale.ROOT)).toList();
        });
    }
}
