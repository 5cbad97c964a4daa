package org.shouxin.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Deputies: named for a period, in force only as long as it lasts, asked for anew with every request. What a deputy does
 * carries both names. Nothing is passed on: a deputy has what the principal holds, never what others lent the principal.
 */
@Service
public class Deputyships {

    public static final int PAGE = 20;
    private static final Pattern PROCESS = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final DeputyRows rows;
    private final Directory directory;
    private final Commands commands;
    private final Trail trail;
    private final AccessLog access;
    private final Clock clock;
    private final Duration longest;

    Deputyships(DeputyRows rows, Directory directory, Commands commands, Trail trail, AccessLog access, Clock clock,
            @Value("${shouxin.identity.longest-deputy:P366D}") Duration longest) {
        this.rows = rows;
        this.directory = directory;
        this.commands = commands;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Who is to stand in for whom.
     *
     * @param principalId the actor, or somebody whom the actor leads
     * @param processes   keys of the processes it is about; empty for all
     * @param until       first moment after the period
     * @param reason      at most 2,000 characters; needed when the actor is not the principal
     */
    public record Request(String principalId, String deputyId, Instant from, Instant until, Set<String> processes, String reason) {
    }

    /** @param total on all pages together */
    public record Page(List<Deputyship> deputyships, long total, int number) {

        public boolean hasNext() {
            return (long) (number + 1) * PAGE < total;
        }
    }

    /**
     * Names a deputy; refused as {@code user.unknown}, {@code deputy.not-yours|no-office|same-person|self|unfit}, {@code input.invalid},
     * or as a conflict: {@code deputy.twice} (is the deputy in that time already) and {@code deputy.chain} (is represented in
     * that time, or would be somebody's deputy while being represented).
     *
     * @return its id
     */
    public String name(Actor actor, Request request, String idempotencyKey) {
        var principal = known(actor, request.principalId());
        var deputy = known(actor, request.deputyId());
        var hash = String.join("|", request.principalId(), request.deputyId(), request.from().toString(), request.until().toString(),
                String.join(",", request.processes().stream().sorted().toList()), String.valueOf(request.reason()));
        return commands.run(new Command(actor, "deputy.name", request.principalId(), idempotencyKey, OneTimeCodes.sha256(hash)), () -> {
            rows.lock(principal.id(), deputy.id());
            return named(actor, request, principal, deputy);
        });
    }

    private String named(Actor actor, Request request, UserView principal, UserView deputy) {
        var represented = directory.actor(principal.id());
        DeputyRules.demandNamer(actor, represented, principal);
        DeputyRules.demandFit(actor, represented, principal, directory.actor(deputy.id()), deputy);
        DeputyRules.demandPeriod(request.from(), request.until(), clock.instant(), longest);
        request.processes().stream().filter(process -> !PROCESS.matcher(process).matches()).findFirst().ifPresent(process -> {
            throw DeputyRules.field("processes", "option.unknown", Map.of());
        });
        var own = actor.userId().equals(principal.id());
        var reason = own ? GivenReason.optional(request.reason()) : GivenReason.required(request.reason());
        if (rows.represented(principal.id(), deputy.id(), request.from(), request.until())) {
            throw new Conflict("deputy.twice", Map.of("deputy", deputy.displayName()));
        }
        if (rows.represented(deputy.id(), null, request.from(), request.until())) {
            throw new Conflict("deputy.chain", Map.of("person", deputy.displayName()));
        }
        if (rows.standsIn(principal.id(), request.from(), request.until())) {
            throw new Conflict("deputy.chain", Map.of("person", principal.displayName()));
        }
        var row = new Deputyship(Ids.next(), principal.id(), principal.displayName(), deputy.id(), deputy.displayName(), principal.bureauId(),
                principal.unitId(), request.processes(), request.from(), request.until(), reason, actor.userId(), actor.displayName(), null);
        rows.insert(row, clock.instant());
        trail.record(event("deputy.named", actor, row).because(reason));
        return row.id();
    }

    /**
     * Ends a deputyship at once. The principal, the deputy and whoever named it may, and who leads the principal, who gives a
     * reason; refused as {@code deputy.unknown} or {@code deputy.over}.
     */
    public void revoke(Actor actor, String id, String reason, String idempotencyKey) {
        var row = find(actor, id);
        var theirs = row.concerns(actor.userId());
        var why = theirs ? GivenReason.optional(reason) : GivenReason.required(reason);
        commands.run(new Command(actor, "deputy.revoke", id, idempotencyKey, OneTimeCodes.sha256(why)), () -> {
            if (!clock.instant().isBefore(row.until()) || !rows.revoke(id, actor.userId(), clock.instant())) {
                throw new Conflict("deputy.over");
            }
            trail.record(event("deputy.revoked", actor, row).because(why));
            return id;
        });
    }

    /** What the actor sees: as principal, as deputy, as the one who named it, and of the people the actor leads. */
    public Page list(Actor actor, int number) {
        var from = Math.max(0, number);
        return new Page(rows.seen(actor, from * PAGE, PAGE), rows.countSeen(actor), from);
    }

    /** The people for whom the actor may name a deputy, the actor first when holding an office. */
    public List<UserView> principals(Actor actor) {
        var colleagues = colleagues(actor);
        var people = directory.actors(colleagues.stream().map(UserView::id).toList());
        return colleagues.stream().filter(person -> person.id().equals(actor.userId()) ? DeputyRules.holdsOffice(actor)
                : DeputyRules.leads(actor, people.get(person.id()), person)).toList();
    }

    /** The people of the actor's bureau who hold an office, by name. */
    public List<UserView> colleagues(Actor actor) {
        return directory.user(actor.userId()).map(me -> directory.inOffice(me.bureauId(), DeputyRules.OFFICES)).orElse(List.of());
    }

    /** For whom the actor stands in at this moment; nothing for somebody who acts on another's behalf already. */
    public List<StandIn> standIns(Actor actor) {
        return actor.onBehalfOf() != null ? List.of() : rows.standIns(actor, clock.instant());
    }

    private Deputyship find(Actor actor, String id) {
        return rows.find(id).filter(row -> sees(actor, row)).orElseThrow(() -> {
            access.foreign(actor, "deputy", id.length() > 64 ? id.substring(0, 64) : id);
            return new NotFound("deputy.unknown");
        });
    }

    private boolean sees(Actor actor, Deputyship row) {
        return row.concerns(actor.userId())
                || directory.user(row.principalId()).filter(account -> DeputyRules.leads(actor, directory.actor(account.id()), account)).isPresent();
    }

    /** Somebody of the actor's own bureau; others look as if they did not exist. */
    private UserView known(Actor actor, String userId) {
        var bureau = directory.user(actor.userId()).map(UserView::bureauId).orElse("");
        return directory.user(userId).filter(user -> user.bureauId().equals(bureau)).orElseThrow(() -> {
            access.foreign(actor, "account", userId.length() > 64 ? userId.substring(0, 64) : userId);
            return new NotFound("user.unknown");
        });
    }

    private static TrailEvent event(String action, Actor actor, Deputyship row) {
        return TrailEvent.of(AccountEvents.REGISTER, action, actor, null).changed("account", null, row.principalId())
                .changed("deputy", null, row.deputyId()).changed("bureau", null, row.bureauId())
                .changed("from", null, row.from().toString()).changed("until", null, row.until().toString())
                .changed("processes", null, row.processes().isEmpty() ? null : String.join(",", row.processes().stream().sorted().toList()));
    }
}
