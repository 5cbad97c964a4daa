package org.shouxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("The rulebook")
class RulebookIT {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @Autowired
    private Rulebook rulebook;
    @Autowired
    private RulebookSeed seed;
    @Autowired
    private JdbcClient jdbc;

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
        assertThat(rulebook.all("test.dated")).hasSize(2);
        jdbc.sql("delete from rulebook_rule where rule_key = 'test.dated'").update();
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

    private void insert(int version, String value, LocalDate from, LocalDate to) {
        jdbc.sql("insert into rulebook_rule values ('test.dated', ?, ?, 'WJ-1', true, ?, ?)").params(version, value, from, to).update();
    }
}
