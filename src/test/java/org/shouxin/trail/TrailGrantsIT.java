package org.shouxin.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements of docs/operations.md, carried out as they stand there. */
@IntegrationTest
@DisplayName("A database user with the documented grants")
class TrailGrantsIT {

    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    @Autowired
    private JdbcClient jdbc;
    @Value("${spring.datasource.url}")
    private String url;

    private final String user = "t" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(strings = {"update trail_entry set reason = ''", "delete from trail_entry", "update trail_seal set heads = 0",
            "delete from trail_seal", "update trail_seal_head set hash = ''", "delete from trail_seal_head", "drop table trail_entry",
            "truncate table trail_entry"})
    @DisplayName("cannot change what was written")
    void refused(String statement) throws IOException, SQLException {
        assumeTrue(TestDatabase.isMysql(), "H2 files have one owner and no grants");
        asGrantedUser(statement, true);
    }

    @Test
    @DisplayName("can do its work")
    void works() throws IOException, SQLException {
        assumeTrue(TestDatabase.isMysql(), "H2 files have one owner and no grants");
        asGrantedUser("insert into trail_seal select 999999999, 0, '', 0, '', '' from trail_seal where number_no < 0", false);
        asGrantedUser("delete from trail_command where recorded_at < 0", false);
    }

    private void asGrantedUser(String statement, boolean denied) throws IOException, SQLException {
        var schema = jdbc.sql("select database()").query(String.class).single();
        jdbc.sql("create user '" + user + "'@'%' identified by 'Pass-1234'").update();
        try {
            for (var grant : documentedGrants(schema)) {
                jdbc.sql(grant).update();
            }
            try (var connection = DriverManager.getConnection(url, user, "Pass-1234"); var work = connection.createStatement()) {
                if (denied) {
                    assertThatThrownBy(() -> work.execute(statement)).isInstanceOf(SQLException.class).hasMessageContaining("denied");
                } else {
                    work.execute(statement);
                }
            }
        } finally {
            jdbc.sql("drop user '" + user + "'@'%'").update();
        }
    }

    /** The first block prints statements for the other tables, the second holds those of the trail. */
    private List<String> documentedGrants(String schema) throws IOException {
        var blocks = SQL.matcher(Files.readString(Path.of("docs/operations.md"))).results()
                .map(block -> block.group(1).replace("shouxin_app", user).replace("shouxin", schema)).toList();
        assertThat(blocks.get(0)).contains("information_schema");
        var grants = new ArrayList<>(jdbc.sql(blocks.get(0).strip().replaceAll(";$", "")).query(String.class).list());
        assertThat(grants).hasSizeGreaterThan(50);
        for (var grant : blocks.get(1).split(";")) {
            if (!grant.isBlank()) {
                grants.add(grant.strip());
            }
        }
        return grants.stream().map(grant -> grant.replaceAll(";$", "")).toList();
    }
}
