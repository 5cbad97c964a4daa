package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The embedded database")
class OneWriterTest {

    private static final String ONE_MORE = "update counter set last = last + 1";

    private OneWriter database;
    private Connection first;

    @BeforeEach
    void table() throws SQLException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = new OneWriter(h2, Duration.ofMillis(20));
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table counter (last int)");
            statement.execute("insert into counter values (0)");
        }
        first = database.getConnection();
        first.setAutoCommit(false);
        run(first, ONE_MORE);
    }

    @AfterEach
    void end() throws SQLException {
        first.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE_MORE, "insert into counter values (7)", "SELECT last FROM counter\nFOR  UPDATE", "create table other (id int)"})
    @DisplayName("lets nobody else write until the writer has committed")
    void oneAtATime(String sql) throws SQLException {
        assertThatThrownBy(() -> elsewhere(sql)).isInstanceOfSatisfying(SQLTimeoutException.class,
                refused -> assertThat(refused.getErrorCode()).isEqualTo(OneWriter.WAITED_IN_VAIN));
        first.commit();
        elsewhere(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "close"})
    @DisplayName("lets the next one write as soon as the writer is gone")
    void gone(String how) throws SQLException {
        if (how.equals("rollback")) {
            first.rollback();
        } else {
            first.close();
        }
        elsewhere(ONE_MORE);
        assertThat(last()).isEqualTo(1);
    }

    @Test
    @DisplayName("keeps the right to write when the writer goes back to a point within its transaction")
    void savepoint() throws SQLException {
        var point = first.setSavepoint();
        first.rollback(point);
        assertThatThrownBy(() -> elsewhere(ONE_MORE)).isInstanceOf(SQLTimeoutException.class);
    }

    @Test
    @DisplayName("makes no reader wait, and shows none what is not committed")
    void readers() {
        assertThat(CompletableFuture.supplyAsync(this::last).join()).isZero();
    }

    @Test
    @DisplayName("lets a transaction inside another one on the same thread write and commit")
    void inner() throws SQLException {
        try (var inner = database.getConnection()) {
            inner.setAutoCommit(false);
            run(inner, "create table other (id int)");
            inner.commit();
        }
        assertThatThrownBy(() -> elsewhere(ONE_MORE)).as("the outer one still writes").isInstanceOf(SQLTimeoutException.class);
        first.commit();
        elsewhere(ONE_MORE);
        assertThat(last()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"select 1,false", "' Select * from a where b = ?',false", "with x as (select 1) select * from x,false", "select * from a for update,true",
            "merge into a values (1),true", "delete from a,true", "call something(),true", "selected,true"})
    @DisplayName("knows a statement that writes")
    void writing(String sql, boolean writes) {
        assertThat(OneWriter.writes(sql)).isEqualTo(writes);
    }

    private void elsewhere(String sql) throws SQLException {
        try {
            CompletableFuture.runAsync(() -> {
                try (var connection = database.getConnection()) {
                    run(connection, sql);
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            }).join();
        } catch (CompletionException e) {
            throw (SQLException) e.getCause();
        }
    }

    private int last() {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("select last from counter");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
