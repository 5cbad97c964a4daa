package org.shouxin.workflow.camunda;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The order of a start: checks, tables, checks again, engine, models. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Before anything gets a connection: the embedded database has one writer at a time. */
    @Bean
    static BeanPostProcessor oneWriter() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:") ? new OneWriter(pool) : bean;
            }
        };
    }

    @Bean
    EngineTables engineTables() {
        return new EngineTables();
    }

    @Bean
    FlywayMigrationStrategy checkedMigration(DataSource dataSource, Clock clock, @Value("${spring.datasource.url}") String url,
            @Value("${shouxin.demo.enabled:false}") boolean demo) {
        var checks = new StartChecks(dataSource, clock, url, demo);
        return flyway -> {
            checks.beforeMigration();
            flyway.migrate();
            checks.afterMigration();
        };
    }

    @Bean
    static EngineAfterTables engineAfterTables() {
        return new EngineAfterTables();
    }

    /** The engine reads its tables while it is built, so they must stand by then. */
    static class EngineAfterTables extends AbstractDependsOnBeanFactoryPostProcessor {

        EngineAfterTables() {
            super(ProcessEngine.class, ProcessEngineFactoryBean.class, "flywayInitializer");
        }
    }
}
