package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouxin.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

@EngineTest
@DisplayName("A node set up dangerously")
class RefusedStartIT {

    @Autowired
    Environment environment;
    @TempDir
    Path folder;

    @Test
    @DisplayName("does not start: demo mode on a server's database")
    void demo() {
        assumeTrue(TestDatabase.isMysql(), "about MySQL");
        assertThatThrownBy(() -> start(Map.of("shouxin.demo.enabled", "true"))).hasRootCauseInstanceOf(StartRefused.class)
                .rootCause().hasMessageContaining("Demo mode");
    }

    @Test
    @DisplayName("does not start: another isolation than READ COMMITTED")
    void isolation() {
        assertThatThrownBy(() -> start(Map.of("spring.datasource.hikari.transaction-isolation", "TRANSACTION_SERIALIZABLE")))
                .hasRootCauseInstanceOf(StartRefused.class).rootCause().hasMessageContaining("READ COMMITTED");
    }

    @Test
    @DisplayName("does not start: an embedded file that may lose work")
    void writeDelay() {
        assumeFalse(TestDatabase.isMysql(), "about H2");
        assertThatThrownBy(() -> start(Map.of("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("a"))))
                .hasRootCauseInstanceOf(StartRefused.class).rootCause().hasMessageContaining("WRITE_DELAY");
    }

    private ConfigurableApplicationContext start(Map<String, String> options) {
        var settings = new HashMap<String, Object>();
        for (var name : new String[] {"url", "username", "password"}) {
            settings.put("spring.datasource." + name, environment.getProperty("spring.datasource." + name, ""));
        }
        settings.putAll(options);
        return new SpringApplicationBuilder(EngineSlice.class).web(WebApplicationType.NONE).profiles("test")
                .initializers(context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("options", settings)))
                .run();
    }
}
