package org.shouxin;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every test run a database of its own: H2 in memory, or a fresh schema on the MySQL server named in the environment. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** How the MySQL driver is set, as in production; see the profile {@code mysql} in application.yml. */
    public static final Map<String, String> DRIVER = Map.of("useLocalSessionState", "true", "cachePrepStmts", "true",
            "prepStmtCacheSize", "500", "prepStmtCacheSqlLimit", "8192", "rewriteBatchedStatements", "true");

    public static boolean isMysql() {
        return "mysql".equals(System.getProperty("shouxin.test.database", "h2"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Leaks.listen();
        TestPropertyValues.of(isMysql() ? mysql() : h2()).applyTo(context);
        context.addApplicationListener(event -> {
            if (event instanceof ApplicationReadyEvent ready) {
                noteServer(ready.getApplicationContext().getBean(DataSource.class));
            }
        });
    }

    private static void noteServer(DataSource database) {
        try (var connection = database.getConnection()) {
            var server = connection.getMetaData();
            TookPart.note(isMysql() ? "mysql" : "h2",
                    "database " + server.getDatabaseProductName() + " " + server.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the tests does not answer", e);
        }
    }

    private static Map<String, String> h2() {
        return Map.of("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** Makes a schema that is dropped at the end of this JVM; the environment names a server, e.g. {@code jdbc:mysql://127.0.0.1:3316/}. */
    public static Map<String, String> mysql() {
        var server = System.getenv("SHOUXIN_TEST_MYSQL_URL");
        if (server == null) {
            throw new IllegalStateException("SHOUXIN_TEST_MYSQL_URL names no MySQL server");
        }
        var user = System.getenv().getOrDefault("SHOUXIN_TEST_MYSQL_USER", "app");
        var password = System.getenv().getOrDefault("SHOUXIN_TEST_MYSQL_PASSWORD", "app");
        var schema = "shouxin_test_" + UUID.randomUUID().toString().replace("-", "");
        var flags = "?allowPublicKeyRetrieval=true&useSSL=false&nullDatabaseMeansCurrent=true&sendFractionalSeconds=false";
        try (var connection = DriverManager.getConnection(server + flags, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + schema + " character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException e) {
            throw new IllegalStateException("The MySQL server of the tests does not answer", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(server + flags, user, password, schema)));
        var settings = new HashMap<>(Map.of("spring.datasource.url", server + schema + flags, "spring.datasource.username", user,
                "spring.datasource.password", password));
        DRIVER.forEach((name, value) -> settings.put("spring.datasource.hikari.data-source-properties." + name, value));
        return settings;
    }

    private static void drop(String url, String user, String password, String schema) {
        try (var connection = DriverManager.getConnection(url, user, password); var statement = connection.createStatement()) {
            statement.execute("drop database " + schema);
        } catch (SQLException e) {
            System.err.println("Test schema " + schema + " was not dropped: " + e.getMessage());
        }
    }
}
