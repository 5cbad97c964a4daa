package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@DisplayName("The engine's tables")
class EngineTablesIT {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    DataSource dataSource;
    @Value("${spring.datasource.url}")
    String url;

    @Test
    @DisplayName("stand, and every text column tells rare characters and look-alike identities apart")
    void complete() {
        var tables = jdbc.sql("select count(*) from information_schema.tables where upper(table_name) like 'ACT\\_%' and table_schema = "
                + (TestDatabase.isMysql() ? "database()" : "schema()")).query(Long.class).single();
        assertThat(tables).isEqualTo(49);
        for (var id : new String[] {"admin", "ADMIN", "ádmin", "𠮷", "𠮸"}) {
            jdbc.sql("insert into ACT_ID_USER (ID_, REV_) values (?, 1)").param(id).update();
        }
        assertThat(jdbc.sql("select count(*) from ACT_ID_USER where ID_ = 'admin'").query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from ACT_ID_USER where ID_ = '𠮷'").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    @DisplayName("made narrower behind the product's back stop the next start")
    void narrowed() {
        assumeTrue(TestDatabase.isMysql(), "H2 has one character set");
        var checks = new StartChecks(dataSource, Clock.systemUTC(), url, false);
        assertThatCode(checks::beforeMigration).doesNotThrowAnyException();
        assertThatCode(checks::afterMigration).doesNotThrowAnyException();
        jdbc.sql("alter table ACT_HI_ATTACHMENT convert to character set utf8mb3 collate utf8mb3_bin").update();
        try {
            assertThatThrownBy(checks::afterMigration).isInstanceOf(StartRefused.class).hasMessageContaining("ACT_HI_ATTACHMENT");
        } finally {
            jdbc.sql("alter table ACT_HI_ATTACHMENT convert to character set utf8mb4 collate utf8mb4_bin").update();
        }
    }

    @Test
    @DisplayName("get no node whose clock is off")
    void clockSkew() {
        assumeTrue(TestDatabase.isMysql(), "an embedded database has the node's own clock");
        var fast = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(5));
        assertThatThrownBy(() -> new StartChecks(dataSource, fast, url, false).beforeMigration())
                .isInstanceOf(StartRefused.class).hasMessageContaining("clock");
    }

    @Test
    @DisplayName("get all their moments in one zone, whatever the machine's is")
    void oneZone() {
        assertThat(TimeZone.getDefault()).isEqualTo(TimeZone.getTimeZone("UTC"));
    }
}
