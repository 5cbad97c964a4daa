package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

@DisplayName("A start")
class StartChecksTest {

    private static final String GOOD = "jdbc:mysql://db/shouxin?nullDatabaseMeansCurrent=true&sendFractionalSeconds=false";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jdbc:h2:file:./data/shouxin | true | WRITE_DELAY",
        "jdbc:h2:./data/shouxin;MODE=MySQL | false | WRITE_DELAY",
        GOOD + " | true | Demo mode",
        "jdbc:mysql://db/shouxin?sendFractionalSeconds=false | false | nullDatabaseMeansCurrent",
        "jdbc:mysql://db/shouxin?nullDatabaseMeansCurrent=true | false | sendFractionalSeconds"})
    @DisplayName("is refused in words on an address that would lose or garble work")
    void badAddress(String url, boolean demo, String word) {
        assertThatThrownBy(() -> StartChecks.address(url, demo)).isInstanceOf(StartRefused.class).hasMessageContaining(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"jdbc:h2:file:./data/shouxin;WRITE_DELAY=0 | true", "jdbc:h2:mem:x | true", GOOD + " | false"})
    @DisplayName("goes on with a good address")
    void goodAddress(String url, boolean demo) {
        assertThatCode(() -> StartChecks.address(url, demo)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_UNCOMMITTED, Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE})
    @DisplayName("is refused unless transactions are READ COMMITTED")
    void isolation(int level) {
        assertThatThrownBy(() -> StartChecks.isolation(level)).isInstanceOf(StartRefused.class).hasMessageContaining("READ COMMITTED");
        assertThatCode(() -> StartChecks.isolation(Connection.TRANSACTION_READ_COMMITTED)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2000, true", "-2000, true", "2001, false", "-2001, false", "3600000, false"})
    @DisplayName("is refused when node and database disagree by more than two seconds")
    void skew(long millis, boolean allowed) {
        var check = assertThatCode(() -> StartChecks.skew(Duration.ofMillis(millis)));
        if (allowed) {
            check.doesNotThrowAnyException();
        } else {
            check.isInstanceOf(StartRefused.class).hasMessageContaining(Math.abs(millis) + " ms");
        }
    }

    @Test
    @DisplayName("is refused on engine tables that cannot hold every character, naming them")
    void narrowTables() {
        assertThatThrownBy(() -> StartChecks.characterSets(List.of("ACT_RU_TASK"))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("ACT_RU_TASK").hasMessageContaining("utf8mb4");
    }

    @Test
    @DisplayName("shows its refusal as finding and remedy")
    void words() {
        var analysis = new StartRefusedAnalyzer().analyze(new RuntimeException(new StartRefused("finding", "remedy")));
        assertThat(analysis.getDescription()).isEqualTo("finding");
        assertThat(analysis.getAction()).isEqualTo("remedy");
    }

    @Test
    @DisplayName("without a connection says why, and that the embedded database serves one node")
    void noConnection() {
        var analyzer = new DatabaseUnreachableAnalyzer();
        var inUse = new CannotGetJdbcConnectionException("no", new SQLException("Database may be already in use", "90020", 90020));
        assertThat(analyzer.analyze(new IllegalStateException(inUse)).getDescription()).contains("one node only");
        var away = new CannotGetJdbcConnectionException("no", new SQLException("Connection refused", "08S01", 0));
        assertThat(analyzer.analyze(new IllegalStateException(away)).getDescription()).contains("Connection refused");
    }
}
