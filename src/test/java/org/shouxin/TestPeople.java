package org.shouxin;

import org.shouxin.identity.Directory;
import org.shouxin.identity.Founding;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.workbench.demo.DemoPeople;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

/** The people of the demonstration on the database under test, H2 or MySQL, all with the password {@code demo}. */
@TestConfiguration
public class TestPeople {

    public static final String WUJIN = "320412";
    public static final String XINBEI = "320411";
    public static final String PASSWORD = DemoPeople.PASSWORD;

    /** Looks people and places up by the names that tests read best. */
    public record People(Directory directory, Organisation organisation) {

        /** As the account is now. */
        public Actor actor(String username) {
            return directory.actor(userId(username));
        }

        public String userId(String username) {
            return directory.byUsername(username).orElseThrow().id();
        }

        /** @param name of a town, section or brigade of the bureau */
        public String unit(String bureauId, String name) {
            return organisation.unitsOf(bureauId).stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow().id();
        }
    }

    @Bean
    People people(Directory directory, Organisation organisation) {
        return new People(directory, organisation);
    }

    @Bean
    @Order(0)
    ApplicationRunner loadPeople(Founding founding, PlatformTransactionManager transactions) {
        return arguments -> new DemoPeople(founding, transactions).load();
    }
}
