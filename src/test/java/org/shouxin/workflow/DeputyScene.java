package org.shouxin.workflow;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shouxin.identity.Deputyships;
import org.shouxin.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** One errand that waits for its check, and nobody who stands in for anybody yet. */
abstract class DeputyScene extends ErrandScene {

    @Autowired
    Deputising deputising;
    @Autowired
    Deputyships deputyships;

    Actor finance;

    @BeforeEach
    void nobodyDeputises() {
        finance = people.actor("finance");
        jdbc.sql("delete from identity_deputy").update();
    }

    @AfterEach
    void over() {
        jdbc.sql("delete from identity_deputy").update();
    }

    Deputyships.Request request(String principal, String deputy, Duration from, Duration until, String... processes) {
        var now = clock.instant();
        return new Deputyships.Request(people.userId(principal), people.userId(deputy), now.plus(from), now.plus(until), Set.of(processes), "on leave");
    }

    String name(String by, String principal, String deputy, String... processes) {
        return deputising.name(people.actor(by), request(principal, deputy, Duration.ZERO, Duration.ofHours(1), processes), null);
    }
}
