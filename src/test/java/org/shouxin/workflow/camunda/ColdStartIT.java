package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@DisplayName("Three nodes that start together on an empty database")
class ColdStartIT {

    private static final String SCHEMA = "shouxin_cold_" + Long.toHexString(System.nanoTime());

    @Autowired
    Environment environment;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("all come up, on one set of tables and one version of every model")
    void together() throws Exception {
        assumeTrue(TestDatabase.isMysql(), "the embedded database serves one node");
        jdbc.sql("create database " + SCHEMA).update();
        var nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<ConfigurableApplicationContext> node = this::start;
            var started = nodes.invokeAll(Stream.generate(() -> node).limit(3).toList());
            for (var result : started) {
                try (var context = result.get()) {
                    var repository = context.getBean(RepositoryService.class);
                    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("expert-recruitment").count()).isEqualTo(1);
                    assertThat(repository.createDeploymentQuery().deploymentName("expert").count()).isEqualTo(1);
                }
            }
            assertThat(jdbc.sql("select count(*) from information_schema.tables where table_schema = ? and upper(table_name) like 'ACT\\_%'")
                    .param(SCHEMA).query(Long.class).single()).isEqualTo(49);
        } finally {
            nodes.shutdown();
            jdbc.sql("drop database " + SCHEMA).update();
        }
    }

    private ConfigurableApplicationContext start() {
        var url = environment.getRequiredProperty("spring.datasource.url").replaceFirst("/shouxin_test_\\w+", "/" + SCHEMA);
        var settings = Map.<String, Object>of("spring.datasource.url", url,
                "spring.datasource.username", environment.getRequiredProperty("spring.datasource.username"),
                "spring.datasource.password", environment.getRequiredProperty("spring.datasource.password"),
                "spring.jmx.enabled", "false");
        return new SpringApplicationBuilder(EngineSlice.class).web(WebApplicationType.NONE).profiles("test")
                .initializers(context -> context.getEnvironment().getPropertySources()
                        .addFirst(new org.springframework.core.env.MapPropertySource("cold", settings)))
                .run();
    }
}
