package org.shouxin.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Rows gathered in a transaction")
class GatheredTest {

    private final List<List<String>> written = new ArrayList<>();
    private final Gathered<String> gathered = new Gathered<>(written::add);
    private final TransactionTemplate transaction = transaction();

    @Test
    @DisplayName("are written together, in their order, before it commits")
    void together() {
        transaction.executeWithoutResult(status -> {
            gathered.add("one");
            gathered.add("two");
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly(List.of("one", "two"));
    }

    @Test
    @DisplayName("are written earlier when the transaction reads, and not again")
    void reads() {
        transaction.executeWithoutResult(status -> {
            gathered.add("one");
            gathered.flush();
            gathered.flush();
            gathered.add("two");
        });
        assertThat(written).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    @DisplayName("vanish with it")
    void rolledBack() {
        transaction.executeWithoutResult(status -> {
            gathered.add("one");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> gathered.add("two"));
        assertThat(written).containsExactly(List.of("two"));
    }

    @Test
    @DisplayName("stay apart from those of a transaction in between")
    void suspended() {
        var inner = transaction();
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            gathered.add("outer");
            inner.executeWithoutResult(within -> {
                gathered.add("inner");
                assertThat(gathered.waiting()).containsExactly("inner");
            });
            gathered.add("outer again");
            status.setRollbackOnly();
        });
        assertThat(written).containsExactly(List.of("inner"));
    }

    @Test
    @DisplayName("do not pile up")
    void many() {
        transaction.executeWithoutResult(status -> IntStream.range(0, 250).forEach(row -> gathered.add("row")));
        assertThat(written).extracting(List::size).containsExactly(100, 100, 50);
    }

    @Test
    @DisplayName("need one")
    void outside() {
        assertThatThrownBy(() -> gathered.add("one")).isInstanceOf(IllegalStateException.class);
        gathered.flush();
        assertThat(written).isEmpty();
    }

    private static TransactionTemplate transaction() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:gathered");
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }
}
