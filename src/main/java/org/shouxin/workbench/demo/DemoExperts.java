package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.PoolQuery;
import org.shouxin.expert.PoolTakeover;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pools that both bureaus kept on paper: experts of all groups, some of whose terms end soon or ended lately. */
@Component
@Order(20)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoExperts implements DemoLoader {

    private static final int TERM_YEARS = 3;

    private final PoolTakeover takeover;
    private final ExpertDirectory experts;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    DemoExperts(PoolTakeover takeover, ExpertDirectory experts, Directory directory, Commands commands, Clock clock) {
        this.takeover = takeover;
        this.experts = experts;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void load() {
        load("320412", actor("reviewer"));
        load("320411", actor("xb.reviewer"));
    }

    private void load(String bureauId, Actor reviewer) {
        if (experts.list(reviewer, new PoolQuery(null, null, null, PoolQuery.Sort.NUMBER, false, null, 1)).count() > 0) {
            return;
        }
        var today = LocalDate.now(clock);
        commands.run(Command.of(reviewer, "demo.experts", bureauId), () -> {
            DemoPerson.of("experts.csv").stream().filter(person -> person.get("bureau").equals(bureauId)).forEach(person -> {
                var appointedOn = today.plusDays(Long.parseLong(person.get("daysLeft"))).minusYears(TERM_YEARS);
                takeover.takeOver(reviewer, Role.REVIEWER, bureauId, appointedOn, person.registration(today));
            });
            return "";
        });
    }

    private Actor actor(String username) {
        return directory.actor(directory.byUsername(username).orElseThrow().id());
    }
}
