package org.shouxin.credit;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.shouxin.credit.RoundRows.Asked;
import org.shouxin.credit.RoundView.State;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.scoring.Scheme;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.BodyHash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Rounds: the enterprises of a bureau are graded anew for a day. A section head starts one; it first shows what would change,
 * and applies only when somebody else has confirmed that. The same round is started once.
 *
 * @article NB-2, CR-A1
 */
@Service
public class Rounds {

    static final Set<Role> STARTERS = Set.of(Role.SECTION_HEAD);
    private static final Set<Role> CONFIRMERS = Set.of(Role.SECTION_HEAD, Role.MANAGER);
    private static final String ARTICLES = "NB-2,CR-A1";

    private final RoundRows rows;
    private final RoundEnterprises enterprises;
    private final RoundRequests requests;
    private final RoundBook book;
    private final DraftSchemes drafts;
    private final SeparationOfDuties duties;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    Rounds(RoundRows rows, RoundEnterprises enterprises, RoundRequests requests, RoundBook book, DraftSchemes drafts, SeparationOfDuties duties,
            Commands commands, Trail trail, Clock clock) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.requests = requests;
        this.book = book;
        this.drafts = drafts;
        this.duties = duties;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the actor starts rounds of any bureau. */
    public static boolean starts(Actor actor) {
        return !actor.bureausAs(STARTERS).isEmpty();
    }

    /** Whether the actor may confirm the round, as far as the roles go and who started it. */
    public boolean confirms(Actor actor, RoundView round) {
        return actor.bureausAs(CONFIRMERS).contains(round.bureauId()) && !round.draft() && !sameAsStarter(actor, round);
    }

    /** Whether the actor may throw the round away. */
    public boolean discards(Actor actor, RoundView round) {
        return actor.bureausAs(CONFIRMERS).contains(round.bureauId());
    }

    /**
     * Starts a round, or answers with the one that was started with the same bureau, version of the scheme, day and selection.
     *
     * @param division of the bureau; {@code null} for an actor of one bureau only
     * @param asOf     ISO date, not in the future; {@code null} is today
     * @return the round's id
     * @throws Forbidden    {@code round.starters-only}
     * @throws NotFound     {@code bureau.unknown}
     * @throws InvalidInput naming {@code division}, {@code scheme}, {@code asOf}, {@code town}, {@code industry} or {@code grade}
     */
    public String start(Actor actor, String division, String scheme, String asOf, RoundSelection selection) {
        return start(actor, division, scheme, asOf, selection, inForce -> null);
    }

    /** @param draft gives the text of a draft to compare with the version in force; {@code null} for a round that may be applied */
    String start(Actor actor, String division, String scheme, String asOf, RoundSelection selection, Function<Scheme, String> draft) {
        if (!starts(actor)) {
            throw new Forbidden("round.starters-only");
        }
        var bureau = Towns.chosen(book.starting(actor), division).id();
        var asked = requests.read(bureau, scheme, asOf, selection);
        var text = draft.apply(asked.scheme());
        var key = BodyHash.of(bureau, asked.scheme().reference(), asked.asOf().toString(), selection.town(), selection.industry(), selection.grade(), text);
        return commands.run(new Command(actor, "round.start", bureau, null, key), () -> rows.byKey(key).orElseGet(() -> {
            var id = Ids.next();
            try {
                rows.insert(new Asked(id, bureau, asked.scheme().id(), asked.scheme().reference(), asked.asOf(), selection, key), actor, clock.instant());
            } catch (DuplicateKeyException e) {
                // somebody started the same round in the same moment
                return rows.byKey(key).orElseThrow(() -> new Conflict("busy"));
            }
            if (text != null) {
                drafts.keep(id, text);
            }
            duties.take(id, actor, Duty.REQUEST);
            var round = rows.find(id).orElseThrow();
            rows.total(id, enterprises.count(round));
            trail.record(event(actor, role(actor, bureau), round, "round.started").changed("bureau", null, bureau)
                    .changed("asOf", null, asked.asOf().toString()).changed("unit", null, selection.town()).changed("industry", null, selection.industry())
                    .changed("grade", null, selection.grade()));
            return id;
        }));
    }

    /**
     * Lets a checked round be applied.
     *
     * @throws Forbidden {@code round.confirmers-only}; {@code round.own}: who started a round does not confirm it
     * @throws Conflict  {@code round.state}; {@code round.draft}: a draft is in force for nobody
     */
    public void confirm(Actor actor, String id) {
        var seen = book.find(actor, id);
        if (!actor.bureausAs(CONFIRMERS).contains(seen.bureauId())) {
            throw new Forbidden("round.confirmers-only");
        }
        if (seen.draft()) {
            throw new Conflict("round.draft");
        }
        if (sameAsStarter(actor, seen)) {
            throw new Forbidden("round.own");
        }
        commands.run(Command.of(actor, "round.confirm", id), () -> {
            var round = required(id, Set.of(State.CHECKED));
            duties.take(id, actor, Duty.CONFIRM);
            rows.confirm(id, actor);
            rows.total(id, enterprises.count(round));
            trail.record(event(actor, role(actor, round.bureauId()), round, "round.confirmed").changed("changed", null, String.valueOf(round.changed())));
            return id;
        });
    }

    /** Throws a round away that was not confirmed. @throws Forbidden {@code round.confirmers-only}; @throws Conflict {@code round.state} */
    public void discard(Actor actor, String id) {
        if (!discards(actor, book.find(actor, id))) {
            throw new Forbidden("round.confirmers-only");
        }
        commands.run(Command.of(actor, "round.discard", id), () -> {
            var round = required(id, Set.of(State.CHECKING, State.CHECKED));
            rows.discard(id, clock.instant());
            trail.record(event(actor, role(actor, round.bureauId()), round, "round.discarded"));
            return id;
        });
    }

    private RoundView required(String id, Set<State> states) {
        var round = rows.locked(id).orElseThrow(() -> new NotFound("round.unknown"));
        if (!states.contains(round.state())) {
            throw new Conflict("round.state");
        }
        return round;
    }

    /** People count, not accounts; whoever stands in for the starter is bound as well. */
    private boolean sameAsStarter(Actor actor, RoundView round) {
        return rows.starter(round.id()).equals(actor.personId()) || duties.exclusion(round.id(), actor.personId(), Duty.CONFIRM).isPresent();
    }

    /** In which of the roles that may the actor starts or confirms a round of the bureau. */
    static Role role(Actor actor, String bureau) {
        return actor.holds(Role.SECTION_HEAD, bureau, null) ? Role.SECTION_HEAD : Role.MANAGER;
    }

    static TrailEvent event(Actor actor, Role role, RoundView round, String action) {
        return TrailEvent.of("credit-round-" + round.id(), action, actor, role).under(ARTICLES).ruledBy(round.rulebook());
    }
}
