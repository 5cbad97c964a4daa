package org.shouxin.workflow.camunda;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What must be true of the database before a node touches it. Each finding is refused with words, because every one of
 * them loses or garbles work much later and far from its cause.
 */
class StartChecks {

    /** A node whose clock is further from the database's than this starts no work: locks and deadlines would lie. */
    static final Duration TOLERATED_SKEW = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final Clock clock;
    private final String url;
    private final boolean demo;

    /** @param url the connection address with its flags, as configured */
    StartChecks(DataSource dataSource, Clock clock, String url, boolean demo) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.url = url;
        this.demo = demo;
    }

    /** Before any table is made. */
    void beforeMigration() {
        try (var connection = dataSource.getConnection()) {
            address(url, demo);
            isolation(connection.getTransactionIsolation());
            if (Vendor.of(connection) == Vendor.MYSQL) {
                skew(Duration.between(clock.instant(), databaseTime(connection)));
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Once the tables stand, before the engine opens them. */
    void afterMigration() {
        try (var connection = dataSource.getConnection()) {
            if (Vendor.of(connection) == Vendor.MYSQL) {
                characterSets(narrowTables(connection));
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    static void address(String url, boolean demo) {
        if (url.startsWith("jdbc:h2:")) {
            var inMemory = url.startsWith("jdbc:h2:mem:");
            if (!inMemory && !url.toUpperCase(java.util.Locale.ROOT).contains(";WRITE_DELAY=0")) {
                throw new StartRefused("The H2 address lacks WRITE_DELAY=0: work already confirmed would be lost when the process is killed.",
                        "Add ;WRITE_DELAY=0 to spring.datasource.url.");
            }
            return;
        }
        if (demo) {
            throw new StartRefused("Demo mode is on, but the database is not the embedded one: demo accounts have public passwords.",
                    "Set shouxin.demo.enabled=false, or start without the mysql profile.");
        }
        for (var flag : List.of("nullDatabaseMeansCurrent=true", "sendFractionalSeconds=false")) {
            if (!url.contains(flag)) {
                throw new StartRefused("The MySQL address lacks " + flag + ".",
                        "Add ?nullDatabaseMeansCurrent=true&sendFractionalSeconds=false to SHOUXIN_DB_URL.");
            }
        }
    }

    static void isolation(int level) {
        if (level != Connection.TRANSACTION_READ_COMMITTED) {
            throw new StartRefused("Transactions are not READ COMMITTED (JDBC level " + level + ").",
                    "Keep spring.datasource.hikari.transaction-isolation at TRANSACTION_READ_COMMITTED.");
        }
    }

    static void skew(Duration difference) {
        if (difference.abs().compareTo(TOLERATED_SKEW) > 0) {
            throw new StartRefused("This node's clock and the database's differ by " + difference.abs().toMillis() + " ms; at most "
                    + TOLERATED_SKEW.toMillis() + " ms are allowed.", "Synchronise both machines' clocks (NTP) and start again.");
        }
    }

    static void characterSets(List<String> narrow) {
        if (!narrow.isEmpty()) {
            throw new StartRefused("Engine tables that are not utf8mb4 with collation utf8mb4_bin: " + String.join(", ", narrow)
                    + ". A rare character in a name would undo the work of whoever typed it.",
                    "Restore the tables as this product created them; converting them in place fails on their foreign keys.");
        }
    }

    private static java.time.Instant databaseTime(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select unix_timestamp(current_timestamp(6)) * 1000000")) {
            row.next();
            return java.time.Instant.EPOCH.plus(row.getBigDecimal(1).longValue(), java.time.temporal.ChronoUnit.MICROS);
        }
    }

    private static List<String> narrowTables(Connection connection) throws SQLException {
        var narrow = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct upper(table_name) from information_schema.columns"
                        + " where table_schema = database() and upper(table_name) like 'ACT\\_%'"
                        + " and collation_name <> 'utf8mb4_bin' order by 1")) {
            while (rows.next()) {
                narrow.add(rows.getString(1));
            }
        }
        return narrow;
    }

    private static StartRefused unreachable(SQLException cause) {
        return new StartRefused("The database does not answer: " + cause.getMessage(),
                "Check spring.datasource.url, the account, and that the server is up.", cause);
    }
}
