package org.shouxin.workflow.camunda;

import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives every node the same zone for moments on their way into the database, before the first connection opens.
 *
 * <p>The engine, JDBC and JPA write date columns without a zone, in the zone of the Java machine. Two nodes set up
 * differently would read each other's moments hours away. Days and hours that people see come from the injected clock.
 */
public class OneTimeZone implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
