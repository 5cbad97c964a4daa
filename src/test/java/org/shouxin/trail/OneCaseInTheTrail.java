package org.shouxin.trail;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case of its own in the trail, written to as the product writes, and gone when the test is over. */
abstract class OneCaseInTheTrail {

    @Autowired
    Commands commands;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;

    final Actor actor = new Actor(Ids.next(), Ids.next(), "𠮷田·买买提", List.of(), "principal-1");
    final String number = "320412-ER-2026-" + Ids.next();

    void write(int events) {
        for (int i = 0; i < events; i++) {
            write(TrailEvent.of(number, "test.happened", actor, Role.REVIEWER).because("reason " + i));
        }
    }

    void write(TrailEvent event) {
        commands.run(Command.of(actor, "test.write", number), () -> {
            trail.record(event);
            return "";
        });
    }

    /** Other tests share the database: a broken case and the seals over it go, as no product could make them go. */
    @AfterEach
    void heal() {
        for (var table : List.of("trail_entry", "trail_head", "trail_seal_head")) {
            jdbc.sql("delete from " + table + " where case_number = ?").param(number).update();
        }
        jdbc.sql("delete from trail_seal_head").update();
        jdbc.sql("delete from trail_seal").update();
    }
}
