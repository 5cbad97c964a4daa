package org.shouxin.trail;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A process that was started for a {@link CommandLineVerb} serves no pages, runs no jobs and may start beside a running node. */
public abstract class CommandLineSettings implements EnvironmentPostProcessor {

    private static final Map<String, Object> QUIET = Map.of(
            "server.port", "-1",
            "camunda.bpm.job-execution.enabled", "false",
            "shouxin.trail.seal", "-",
            "shouxin.trail.command-sweep", "-",
            "spring.main.banner-mode", "off",
            "logging.level.root", "error");

    private final String option;

    protected CommandLineSettings(String option) {
        this.option = option;
    }

    @Override
    public final void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var arguments = environment.getPropertySources().get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
        if (arguments != null && arguments.containsProperty(option)) {
            environment.getPropertySources().addFirst(new MapPropertySource(option, QUIET));
        }
    }
}
