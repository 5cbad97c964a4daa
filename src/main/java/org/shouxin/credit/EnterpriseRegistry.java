package org.shouxin.credit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.shouxin.identity.Directory;
import org.shouxin.identity.FieldCipher;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.identity.Organisation.Unit;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.BodyHash;
import org.shouxin.workflow.Reason;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Enters enterprises and keeps what is known of them. The foundation section of a bureau maintains those of its division;
 * everything done stands in the enterprise's own trail.
 *
 * @article NB-2
 */
@Service
public class EnterpriseRegistry {

    static final Set<Role> MAINTAINERS = Set.of(Role.REVIEWER, Role.SECTION_HEAD);
    private static final String ARTICLE = "NB-2";

    private final Enterprises enterprises;
    private final EnterpriseDirectory directory;
    private final Towns towns;
    private final Industries industries;
    private final Directory people;
    private final FieldCipher cipher;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    EnterpriseRegistry(Enterprises enterprises, EnterpriseDirectory directory, Towns towns, Industries industries, Directory people,
            FieldCipher cipher, Commands commands, Trail trail, Clock clock) {
        this.enterprises = enterprises;
        this.directory = directory;
        this.towns = towns;
        this.industries = industries;
        this.people = people;
        this.cipher = cipher;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the actor maintains the enterprises of any bureau. */
    public static boolean maintains(Actor actor) {
        return !actor.bureausAs(MAINTAINERS).isEmpty();
    }

    static boolean maintains(Actor actor, String bureauId) {
        return actor.bureausAs(MAINTAINERS).contains(bureauId);
    }

    /** The bureaus whose enterprises the actor maintains. */
    public List<Bureau> bureaus(Actor actor) {
        requireMaintainer(actor);
        return actor.bureausAs(MAINTAINERS).stream().sorted().map(towns::bureau).toList();
    }

    /** The town offices of a bureau. */
    public List<Unit> towns(String bureauId) {
        return towns.of(bureauId);
    }

    /**
     * Enters an enterprise and returns its id.
     *
     * @throws Forbidden    {@code enterprise.maintainers-only}
     * @throws NotFound     {@code bureau.unknown}: the division is another bureau's
     * @throws InvalidInput naming every field that cannot be accepted
     * @throws Conflict     {@code enterprise.taken}: there is one of that code
     */
    public String register(Actor actor, TypedEnterprise typed, String idempotencyKey) {
        requireMaintainer(actor);
        var bureau = bureau(actor, typed.division());
        var facts = reader(bureau).read(typed);
        return commands.run(new Command(actor, "enterprise.register", bureau.id(), idempotencyKey, BodyHash.of(typed)), () -> {
            if (enterprises.existsByCreditCode(facts.creditCode().text())) {
                throw new Conflict("enterprise.taken");
            }
            return entered(actor, facts).id();
        });
    }

    /**
     * Takes over what is known now.
     *
     * @param version what the actor looked at when typing
     * @throws Forbidden    {@code enterprise.maintainers-only}
     * @throws InvalidInput naming every field that cannot be accepted
     * @throws Conflict     {@code enterprise.changed}: somebody was faster; {@code enterprise.closed}; {@code enterprise.code-fixed}
     */
    public void change(Actor actor, String id, TypedEnterprise typed, long version, String idempotencyKey) {
        var row = maintained(actor, id);
        var facts = reader(towns.bureau(row.bureauId())).read(typed);
        run(actor, "enterprise.change", id, version, idempotencyKey, BodyHash.of(typed, version), enterprise -> changed(actor, enterprise, facts));
    }

    /** Closes the enterprise; {@code reason} is needed. @throws Conflict as {@link #change} */
    public void close(Actor actor, String id, String reason, long version, String idempotencyKey) {
        turn(actor, id, "enterprise.closed", reason, version, idempotencyKey, enterprise -> enterprise.close(clock.instant()));
    }

    /** Undoes a closing; {@code reason} is needed. @throws Conflict as {@link #change}; {@code enterprise.active} */
    public void reopen(Actor actor, String id, String reason, long version, String idempotencyKey) {
        turn(actor, id, "enterprise.reopened", reason, version, idempotencyKey, enterprise -> enterprise.reopen(clock.instant()));
    }

    private void turn(Actor actor, String id, String action, String reason, long version, String idempotencyKey, Consumer<Enterprise> verb) {
        maintained(actor, id);
        var why = Reason.required(reason);
        run(actor, action, id, version, idempotencyKey, BodyHash.of(why, version), enterprise -> {
            var before = enterprise.status();
            verb.accept(enterprise);
            trail.record(event(actor, enterprise, action).changed("enterpriseStatus", before.name(), enterprise.status().name()).because(why));
        });
    }

    private void run(Actor actor, String name, String id, long version, String idempotencyKey, String hash, Consumer<Enterprise> verb) {
        commands.run(new Command(actor, name, id, idempotencyKey, hash), () -> {
            var enterprise = enterprises.lockedById(id).orElseThrow(() -> new NotFound("enterprise.unknown"));
            if (enterprise.lockVersion() != version) {
                throw new Conflict("enterprise.changed");
            }
            verb.accept(enterprise);
            enterprises.saveAndFlush(enterprise);
            return id;
        });
    }

    /** Writes a new enterprise inside the caller's transaction. */
    Enterprise entered(Actor actor, EnterpriseFacts facts) {
        var enterprise = new Enterprise(facts, cipher, clock.instant());
        try {
            enterprises.saveAndFlush(enterprise);
        } catch (DataIntegrityViolationException e) {
            // somebody else entered the same code in the same moment
            throw new Conflict("enterprise.taken");
        }
        var event = event(actor, enterprise, "enterprise.registered");
        for (var field : enterprise.told().entrySet()) {
            event = event.changed(field.getKey(), null, field.getValue());
        }
        trail.record(event);
        return enterprise;
    }

    /** Like {@link #changed}; what a file leaves blank stays as it is. */
    boolean imported(Actor actor, Enterprise enterprise, EnterpriseFacts facts) {
        return changed(actor, enterprise, enterprise.completed(facts, cipher));
    }

    /** Changes inside the caller's transaction; a change of nothing leaves no entry and answers false. */
    boolean changed(Actor actor, Enterprise enterprise, EnterpriseFacts facts) {
        var before = enterprise.told();
        var contact = enterprise.storedContact();
        if (!enterprise.change(facts, cipher, clock.instant())) {
            return false;
        }
        var event = event(actor, enterprise, "enterprise.changed");
        for (var field : enterprise.told().entrySet()) {
            var old = before.get(field.getKey());
            event = Objects.equals(old, field.getValue()) ? event : event.changed(field.getKey(), old, field.getValue());
        }
        // that the contact was changed, not to what: nobody can erase from the trail
        trail.record(contact.equals(enterprise.storedContact()) ? event : event.changed("contact", null, "changed"));
        return true;
    }

    private static TrailEvent event(Actor actor, Enterprise enterprise, String action) {
        var role = actor.holds(Role.REVIEWER, enterprise.bureauId(), null) ? Role.REVIEWER : Role.SECTION_HEAD;
        return TrailEvent.of(enterprise.register(), action, actor, role).under(ARTICLE);
    }

    private EnterpriseRow maintained(Actor actor, String id) {
        var row = directory.row(actor, id);
        if (!maintains(actor, row.bureauId())) {
            throw new Forbidden("enterprise.maintainers-only");
        }
        return row;
    }

    EnterpriseReader reader(Bureau bureau) {
        return new EnterpriseReader(bureau, towns.of(bureau.id()), industries, people);
    }

    /** The bureau of the division; a division that is nobody's is read by a bureau of the actor, which refuses it by name. */
    private Bureau bureau(Actor actor, String division) {
        var own = bureaus(actor);
        var named = towns.bureauOf(division == null ? "" : division.strip());
        if (named.isPresent() && !own.contains(named.get())) {
            throw new NotFound("bureau.unknown", Map.of("bureau", named.get().id()));
        }
        return named.orElse(own.get(0));
    }

    private static void requireMaintainer(Actor actor) {
        if (!maintains(actor)) {
            throw new Forbidden("enterprise.maintainers-only");
        }
    }
}
