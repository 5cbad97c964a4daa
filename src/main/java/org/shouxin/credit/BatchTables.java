package org.shouxin.credit;

import org.springframework.batch.core.configuration.support.DefaultBatchConfiguration;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.Jackson2ExecutionContextStringSerializer;
import org.springframework.batch.item.database.support.DataFieldMaxValueIncrementerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch on tables of this module, with the product's own transactions; see docs/adr/0025. */
@Configuration
class BatchTables extends DefaultBatchConfiguration {

    private static final String PREFIX = "credit_batch_";

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    BatchTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    protected String getTablePrefix() {
        return PREFIX;
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return transactions;
    }

    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }

    @Override
    protected ExecutionContextSerializer getExecutionContextSerializer() {
        return new Jackson2ExecutionContextStringSerializer();
    }

    @Override
    protected DataFieldMaxValueIncrementerFactory getIncrementerFactory() {
        return new DataFieldMaxValueIncrementerFactory() {

            @Override
            public DataFieldMaxValueIncrementer getIncrementer(String databaseType, String name) {
                return new BatchNumbers(jdbc, transactions, name);
            }

            @Override
            public boolean isSupportedIncrementerType(String databaseType) {
                return true;
            }

            @Override
            public String[] getSupportedIncrementerTypes() {
                return new String[0];
            }
        };
    }
}
