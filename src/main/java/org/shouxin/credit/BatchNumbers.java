package org.shouxin.credit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers from a row that is locked while it is counted up, in a transaction of its own: the same on every database, and ascending. */
class BatchNumbers implements DataFieldMaxValueIncrementer {

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final String counted;

    BatchNumbers(JdbcClient jdbc, PlatformTransactionManager transactions, String counted) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.counted = counted;
    }

    @Override
    public long nextLongValue() {
        return own.execute(status -> {
            jdbc.sql("update credit_batch_number set last_no = last_no + 1 where counted = ?").param(counted).update();
            return jdbc.sql("select last_no from credit_batch_number where counted = ?").param(counted).query(Long.class).single();
        });
    }

    @Override
    public int nextIntValue() {
        return Math.toIntExact(nextLongValue());
    }

    @Override
    public String nextStringValue() {
        return String.valueOf(nextLongValue());
    }
}
