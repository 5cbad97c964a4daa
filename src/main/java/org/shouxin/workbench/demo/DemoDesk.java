package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.shouxin.identity.Deputyships;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people of the demonstration arranged around their work: the tester is away for a month and has a deputy. */
@Component
@Order(40)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoDesk implements DemoLoader {

    private static final Duration LEAVE = Duration.ofDays(30);

    private final Deputyships deputyships;
    private final Directory directory;
    private final Clock clock;

    DemoDesk(Deputyships deputyships, Directory directory, Clock clock) {
        this.deputyships = deputyships;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void load() {
        var tester = actor("tester");
        if (deputyships.list(tester, 0).total() == 0) {
            deputyships.name(tester, new Deputyships.Request(tester.userId(), actor("finance").userId(), clock.instant(), clock.instant().plus(LEAVE),
                    Set.of("expert-recruitment"), "参加市局集中培训。"), null);
        }
    }

    private Actor actor(String username) {
        return directory.actor(directory.byUsername(username).orElseThrow().id());
    }
}
