package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestDatabase;
import org.shouxin.identity.FieldCipher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

@IntegrationTest
@DisplayName("Contacts of registrations")
class SealedContactsIT {

    /** More than two batches of the migration. */
    private static final int ROWS = 1_203;

    @Autowired
    FieldCipher cipher;
    @Autowired
    JdbcClient product;

    @Test
    @DisplayName("that older versions kept plain are encrypted in place, whole, and the plain columns go")
    void migrated() throws SQLException {
        try (var connection = scratch()) {
            run(connection, "V0070__expert_nominations.sql");
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (var at = 0; at < ROWS; at++) {
                insert(jdbc, at);
            }
            run(connection, "V0162__sealed_contacts.sql");
            var migration = new SealedContacts(cipher);
            migration.migrate(context(connection));
            run(connection, "V0164__no_plain_contacts.sql");

            var rows = jdbc.sql("select * from expert_nomination order by id").query().listOfRows();
            assertThat(rows).hasSize(ROWS);
            for (var at = 0; at < ROWS; at++) {
                check(rows.get(at), at);
            }
        }
    }

    @Test
    @DisplayName("have no plain column left")
    void gone() {
        for (var field : SealedContacts.FIELDS) {
            assertThat(product.sql("select count(*) from information_schema.columns where lower(table_name) = 'expert_nomination' and lower(column_name) = ?"
                    + (TestDatabase.isMysql() ? " and table_schema = database()" : "")).param(field).query(Long.class).single()).as(field).isZero();
        }
    }

    private void check(Map<String, Object> row, int at) {
        assertThat(row).doesNotContainKeys("address", "email").containsKeys("address_sealed", "email_sealed");
        assertThat(row.toString()).doesNotContain("花园街").doesNotContain("@example.com");
        assertThat(cipher.decrypt((String) row.get("address_sealed"))).isEqualTo("武进区花园街" + "𰻝".repeat(140) + at);
        assertThat(cipher.decrypt((String) row.get("email_sealed"))).isEqualTo(at % 2 == 0 ? "a" + at + "@example.com" : null);
        assertThat(row.get("wechat_sealed")).isNull();
        assertThat(cipher.decrypt((String) row.get("qq_sealed"))).isEqualTo("1000000" + at);
    }

    private static void insert(JdbcClient jdbc, int at) {
        jdbc.sql("""
                insert into expert_nomination (id, lock_version, case_number, bureau_id, status, kind, special_expert, nominated_by, applicant_user_id,
                    applicant_person_id, filed_at, checks, correction_assumed, name, sex, birth_date, ethnicity, resident_id, resident_id_index,
                    post_status, employer, title_level, education, full_time, specialty, specialty_years, safety_engineer, safety_assessor, address,
                    mobile, mobile_index, own_statement, email, qq)
                values (?, 0, ?, 'b', 'FILED', 'SELF', false, 'n', 'a', 'p', current_timestamp, 0, false, 'x', 'male', date '1970-01-01', 'HA', 'r', 'i',
                    'inPost', 'e', 'senior', 'master', true, 's', 9, false, false, ?, 'm', 'mi', 'own', ?, ?)""")
                .params(java.util.Arrays.asList("%036d".formatted(at), "C" + at, "武进区花园街" + "𰻝".repeat(140) + at, at % 2 == 0 ? "a" + at + "@example.com" : null,
                        "1000000" + at)).update();
    }

    private static void run(Connection connection, String script) {
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/common/" + script));
    }

    private static Connection scratch() throws SQLException {
        if (!TestDatabase.isMysql()) {
            return DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
        }
        var settings = TestDatabase.mysql();
        return DriverManager.getConnection(settings.get("spring.datasource.url"), settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"));
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
