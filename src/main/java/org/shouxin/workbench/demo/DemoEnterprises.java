package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.credit.CreditCode;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseObservations;
import org.shouxin.credit.EnterpriseQuery;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.TypedEnterprise;
import org.shouxin.credit.TypedObservation;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sixty enterprises of Wujin with what is known of them: sound, fair, weak and poor ones, and some of which little is known. */
@Component
@Order(45)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoEnterprises implements DemoLoader {

    private static final String BUREAU = "320412";
    /** Of so many nothing is recorded but these, so that the start stays short. */
    private static final int COMPLETE = 12;
    private static final List<String> ALWAYS = List.of("C01", "C06", "C12", "E01", "E09", "E10", "E13", "E17", "E19", "E22", "N01");

    private final EnterpriseRegistry registry;
    private final EnterpriseDirectory enterprises;
    private final EnterpriseObservations observations;
    private final Directory directory;
    private final Commands commands;
    private final Clock clock;

    DemoEnterprises(EnterpriseRegistry registry, EnterpriseDirectory enterprises, EnterpriseObservations observations, Directory directory,
            Commands commands, Clock clock) {
        this.registry = registry;
        this.enterprises = enterprises;
        this.observations = observations;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void load() {
        var reviewer = directory.actor(directory.byUsername("reviewer").orElseThrow().id());
        var values = DemoPerson.of("enterprise-values.csv").stream().map(DemoPerson::cells).toList();
        for (var line : DemoPerson.of("enterprises.csv")) {
            var code = code(Integer.parseInt(line.get("serial")));
            if (enterprises.list(reviewer, new EnterpriseQuery(code, null, null, null, null, null, EnterpriseQuery.Sort.CODE, false, null, 1)).count() == 0) {
                commands.run(Command.of(reviewer, "demo.enterprise", code), () -> enter(reviewer, code, line.cells(), values));
            }
        }
    }

    private String enter(Actor reviewer, String code, Map<String, String> line, List<Map<String, String>> values) {
        var serial = Integer.parseInt(line.get("serial"));
        var id = registry.register(reviewer, new TypedEnterprise(code, line.get("name"), BUREAU, line.get("town"), line.get("industry"),
                line.get("hazard"), line.get("address"), line.get("contact"), "139000%05d".formatted(serial), serial == 1 ? "enterprise" : ""), null);
        var profile = line.get("profile");
        values.stream().filter(value -> !profile.equals("sparse") && serial <= COMPLETE || ALWAYS.contains(value.get("code"))).forEach(value -> {
            var on = LocalDate.now(clock).minusDays(Long.parseLong(value.get("daysAgo"))).toString();
            record(reviewer, id, new TypedObservation(value.get("code"), value.get(profile.equals("sparse") ? "fair" : profile), value.get("source"), on, "", "", ""));
        });
        if (profile.equals("weak") || profile.equals("poor")) {
            record(reviewer, id, new TypedObservation(profile.equals("weak") ? "V01" : "V03", "", "区应急局行政处罚决定书",
                    LocalDate.now(clock).minusDays(60L + serial).toString(), "", "", ""));
        }
        return id;
    }

    private void record(Actor reviewer, String id, TypedObservation typed) {
        observations.record(reviewer, id, typed, null);
    }

    /** An invented code with a valid check character. */
    static String code(int serial) {
        var places = "91320412MAD%06d".formatted(serial);
        return places + CreditCode.checkCharacter(places);
    }
}
