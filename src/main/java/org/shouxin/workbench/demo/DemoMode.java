package org.shouxin.workbench.demo;

import java.time.Clock;
import java.util.stream.Collectors;
import org.shouxin.identity.Founding;
import org.shouxin.workbench.security.DemoAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

/** Switches the demonstration on: loads its parts before the node counts as ready, then says where to find it. */
@Configuration
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoMode {

    private static final Logger log = LoggerFactory.getLogger(DemoMode.class);

    @Bean
    @Order(10)
    DemoPeople demoPeople(Founding founding, PlatformTransactionManager transactions) {
        return new DemoPeople(founding, transactions);
    }

    @Bean
    DemoClock demoClock(@Qualifier("clock") Clock clock) {
        return new DemoClock(clock);
    }

    @Bean
    ApplicationRunner demoLoading(ObjectProvider<DemoLoader> loaders) {
        return arguments -> loaders.orderedStream().forEach(DemoLoader::load);
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
            var accounts = web.getBean(DemoAccounts.class).listed().stream().map(DemoAccounts.Listed::username)
                    .collect(Collectors.joining(" "));
            log.info("\n\n    Shouxin demonstration: http://localhost:{}/\n    Accounts: {}\n    Password of each: {}\n",
                    web.getWebServer().getPort(), accounts, DemoPeople.PASSWORD);
        }
    }
}
