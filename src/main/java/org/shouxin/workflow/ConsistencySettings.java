package org.shouxin.workflow;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Checking consistency from the command line serves no pages, runs no jobs and may start beside a running node. */
class ConsistencySettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var arguments = environment.getPropertySources().get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
        if (arguments != null && arguments.containsProperty(ConsistencyCommand.OPTION)) {
            environment.getPropertySources().addFirst(new MapPropertySource(ConsistencyCommand.OPTION, Map.of(
                    "server.port", "-1",
                    "camunda.bpm.job-execution.enabled", "false",
                    "shouxin.trail.seal", "-",
                    "shouxin.trail.command-sweep", "-",
                    "spring.main.banner-mode", "off",
                    "logging.level.root", "error")));
        }
    }
}
