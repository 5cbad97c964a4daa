package org.shouxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.kernel.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@IntegrationTest
@DisplayName("The rulebook")
class RulebookIT {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final List<String> KEYS = List.of("test.dated", "expert.term.years", "expert.test.attempts");

    @Autowired
    private Rulebook rulebook;
    @Autowired
    private RulebookSeed seed;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;

    @ParameterizedTest(name = "{0} is {1} by {2}, local default: {3}")
    @CsvSource({
            "expert.correction.working-days, 10, WJ-12(3), true", "expert.test.max.knowledge, 40, WJ-11(5), true",
            "expert.test.max.hazard, 30, WJ-11(5), true", "expert.test.max.interview, 30, WJ-11(5), true",
            "expert.term.years, 3, WJ-6, false"})
    void figures(String key, int value, String article, boolean localDefault) {
        var rule = rulebook.on(key, DAY);
        assertThat(rule.asInt()).isEqualTo(value);
        assertThat(rule.articles()).isEqualTo(article);
        assertThat(rule.localDefault()).isEqualTo(localDefault);
        assertThat(rule.reference()).isEqualTo(key + "@1");
    }

    @Test
    @DisplayName("gives the rule of the day, both ends included")
    void byDate() {
        insert(1, "5", LocalDate.parse("2020-01-01"), LocalDate.parse("2024-02-29"));
        insert(2, "6", LocalDate.parse("2024-03-01"), null);
        assertThat(rulebook.on("test.dated", LocalDate.parse("2020-01-01")).version()).isEqualTo(1);
        assertThat(rulebook.on("test.dated", LocalDate.parse("2024-02-29")).version()).isEqualTo(1);
        assertThat(rulebook.on("test.dated", LocalDate.parse("2024-03-01")).version()).isEqualTo(2);
        assertThatThrownBy(() -> rulebook.on("test.dated", LocalDate.parse("2019-12-31"))).isInstanceOf(Refused.class)
                .hasMessage("rulebook.no-rule");
        assertThat(rulebook.history("test.dated", null)).hasSize(2);
        jdbc.sql("delete from rulebook_rule where rule_key = 'test.dated'").update();
    }

    @Test
    @DisplayName("reads several rules of a bureau, or all of them, by one statement, and its own go before the common ones")
    void together() {
        insert(1, "5", LocalDate.parse("2020-01-01"), LocalDate.parse("2026-05-31"));
        insert(2, "6", LocalDate.parse("2026-06-01"), null);
        var reached = new AtomicInteger();
        var counted = new Rulebook(JdbcClient.create(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                reached.incrementAndGet();
                return super.getConnection();
            }
        }), seed);
        try {
            assertThat(next(counted, DAY)).isEqualTo("5, then 6");
            own(1, "7", LocalDate.parse("2026-03-01"));
            own(2, "8", LocalDate.parse("2026-07-01"));
            reached.set(0);
            assertThat(counted.on(KEYS, TestPeople.WUJIN, DAY).values()).extracting(Rule::reference)
                    .containsExactly("test.dated@320412.1", "expert.term.years@1", "expert.test.attempts@1");
            assertThat(counted.on(KEYS, TestPeople.XINBEI, DAY).get("test.dated").value()).isEqualTo("5");
            assertThat(counted.on(KEYS, TestPeople.WUJIN, DAY.minusDays(1)).get("test.dated").value()).isEqualTo("5");
            assertThat(next(counted, DAY)).as("a common version does not follow a bureau's own").isEqualTo("7, then 8");
            assertThat(next(counted, DAY.minusDays(1))).isEqualTo("5, then 7");
            assertThat(next(counted, LocalDate.parse("2026-07-01"))).isEqualTo("8, then nothing");
            assertThat(reached).hasValue(6);
            assertThatThrownBy(() -> counted.on(List.of("expert.term.years", "no.such"), null, DAY)).hasMessage("rulebook.no-rule");
            assertThat(counted.on(List.of(), null, DAY)).isEmpty();
        } finally {
            jdbc.sql("delete from rulebook_bureau_rule where rule_key = 'test.dated'").update();
            jdbc.sql("delete from rulebook_rule where rule_key = 'test.dated'").update();
        }
    }

    private static String next(Rulebook rules, LocalDate day) {
        return rules.inForce(TestPeople.WUJIN, day).stream().filter(rule -> rule.rule().key().equals("test.dated"))
                .map(rule -> rule.rule().value() + ", then " + (rule.next() == null ? "nothing" : rule.next().value())).findFirst().orElseThrow();
    }

    private void own(int version, String value, LocalDate from) {
        jdbc.sql("insert into rulebook_bureau_rule (bureau_id, rule_key, version_no, common_version, rule_value, effective_from, case_number,"
                + " enacted_at) values ('320412', 'test.dated', ?, 1, ?, ?, ?, ?)").params(version, value, from, "test-" + version, LocalDateTime.now()).update();
    }

    @Test
    @DisplayName("loads again without change, and refuses a file that changes a version in use")
    void reload() throws IOException {
        seed.load();
        jdbc.sql("update rulebook_rule set rule_value = '61' where rule_key = 'expert.test.max.hazard'").update();
        try {
            assertThatThrownBy(seed::load).isInstanceOf(IllegalStateException.class).hasMessageContaining("expert.test.max.hazard@1");
        } finally {
            jdbc.sql("update rulebook_rule set rule_value = '30' where rule_key = 'expert.test.max.hazard'").update();
        }
    }

    @Test
    @DisplayName("of a database from before gets the last day of a version that another follows, and keeps its value")
    void follows() throws IOException {
        var seeded = rulebook.history("credit.events", null);
        jdbc.sql("delete from rulebook_rule where rule_key = 'credit.events'").update();
        jdbc.sql("insert into rulebook_rule values ('credit.events', 1, 'C02 C03 E17 E22', 'NB-2(2),NB-3(2)', true, '2020-01-01', null)").update();
        seed.load();
        assertThat(rulebook.history("credit.events", null)).isEqualTo(seeded).extracting(Rule::reference)
                .containsExactly("credit.events@2", "credit.events@1");
        assertThat(rulebook.on("credit.events", LocalDate.parse("2026-11-20")).value()).isEqualTo("C02 C03 E17 E22");
        assertThat(rulebook.on("credit.events", LocalDate.parse("2026-11-21")).asCodes()).contains("E22", "E13").hasSize(16);
    }

    private void insert(int version, String value, LocalDate from, LocalDate to) {
        jdbc.sql("insert into rulebook_rule values ('test.dated', ?, ?, 'WJ-1', true, ?, ?)").params(version, value, from, to).update();
    }
}
