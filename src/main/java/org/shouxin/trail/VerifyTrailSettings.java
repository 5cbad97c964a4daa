package org.shouxin.trail;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Checking the trail from the command line serves no pages, runs no jobs and starts beside a running node. */
class VerifyTrailSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(VerifyTrailCommand.OPTION)) {
            environment.getPropertySources().addFirst(new MapPropertySource("verifyTrail", Map.of(
                    "server.port", "-1",
                    "camunda.bpm.job-execution.enabled", "false",
                    "shouxin.trail.seal", "-",
                    "shouxin.trail.command-sweep", "-",
                    "spring.main.banner-mode", "off",
                    "logging.level.root", "error")));
        }
    }
}
