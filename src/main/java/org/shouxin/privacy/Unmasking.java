package org.shouxin.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.GivenReason;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Role;
import org.shouxin.kernel.TooMany;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;

/**
 * Lets people see masked fields in full: those whose role needs them, for a reason that stays in the trail of the record, and
 * only so many times a day. Which roles and how many times is data.
 */
@Service
public class Unmasking {

    /** Rulebook keys: who may, how often a person and day, and how long a reason is at least. */
    static final String ROLES = "personal.unmask.roles";
    static final String DAILY_LIMIT = "personal.unmask.daily-limit";
    static final String REASON_LENGTH = "personal.unmask.reason-length";

    private final Rulebook rulebook;
    private final UnmaskingDays days;
    private final RecordViews views;
    private final AccessLog access;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    Unmasking(Rulebook rulebook, UnmaskingDays days, RecordViews views, AccessLog access, Commands commands, Trail trail, Clock clock) {
        this.rulebook = rulebook;
        this.days = days;
        this.views = views;
        this.access = access;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the actor's role, held where the record belongs, lets them ask. A deputyship lends no sight of personal fields. */
    public boolean may(Actor actor, PersonalRecord record) {
        return role(actor, record, rule(ROLES, record)) != null;
    }

    /**
     * Lets the actor see these fields once and writes down who, which, why; never the values.
     *
     * @param fields keys of the fields
     * @throws Forbidden {@code personal.role}: no role that may
     * @throws org.shouxin.kernel.InvalidInput naming {@code reason}: missing or too short
     * @throws TooMany {@code personal.too-many}: as often as a person may on one day
     */
    public void admit(Actor actor, PersonalRecord record, List<String> fields, String reason) {
        var roles = rule(ROLES, record);
        var role = role(actor, record, roles);
        if (role == null) {
            throw new Forbidden("personal.role");
        }
        var why = GivenReason.atLeast(reason, rule(REASON_LENGTH, record).asInt());
        var limit = rule(DAILY_LIMIT, record);
        try {
            commands.run(Command.of(actor, "personal.unmask", record.id()), () -> {
                days.count(actor, today(), limit.asInt());
                views.unmasked(actor, record);
                trail.record(TrailEvent.of(record.register(), "personal.unmasked", actor, role)
                        .changed("fields", null, String.join(",", fields)).because(why).under(roles.articles())
                        .ruledBy(roles.reference() + "," + limit.reference()));
                return "";
            });
        } catch (TooMany refused) {
            access.record("access.unmaskLimit", actor, Map.of("account", actor.userId(), "bureau", record.bureauId(), "kind",
                    record.kind().name(), "id", record.id(), "limit", limit.value()));
            throw refused;
        }
    }

    private static Role role(Actor actor, PersonalRecord record, Rule roles) {
        return actor.onBehalfOf() != null ? null : allowed(roles).stream().sorted()
                .filter(role -> actor.holds(role, record.bureauId(), record.unitId())).findFirst().orElse(null);
    }

    private static Set<Role> allowed(Rule roles) {
        return roles.asCodes().stream().map(Role::ofGroup).collect(Collectors.toSet());
    }

    private Rule rule(String key, PersonalRecord record) {
        return rulebook.on(key, record.bureauId(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
