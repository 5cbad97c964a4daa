package org.shouxin;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts one node of Shouxin. Any number of nodes may run on one database: a node keeps no state of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    /** The only clock of the product, in the one time zone of the country, so that all nodes agree and a test can move it. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
