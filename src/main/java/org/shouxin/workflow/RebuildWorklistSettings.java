package org.shouxin.workflow;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Mending the worklist from the command line serves no pages, runs no jobs and starts beside a running node. */
class RebuildWorklistSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(RebuildWorklistCommand.OPTION)) {
            environment.getPropertySources().addFirst(new MapPropertySource("rebuildWorklist", Map.of(
                    "server.port", "-1",
                    "camunda.bpm.job-execution.enabled", "false",
                    "spring.main.banner-mode", "off",
                    "logging.level.root", "error")));
        }
    }
}
