package org.shouxin.credit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouxin.credit.RoundRows.Phase;
import org.shouxin.credit.RoundView.Change;
import org.shouxin.credit.RoundView.Move;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Cursor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Slice;
import org.springframework.stereotype.Service;

/**
 * Reads rounds: those of one's own bureaus. One of another bureau is one that does not exist, and the attempt is recorded.
 *
 * @article NB-2
 */
@Service
public class RoundBook {

    /** Asks for those of which data are missing that may not be scored 0. */
    public static final String UNGRADED = "ungraded";
    private static final Set<Role> READERS = Set.of(Role.REVIEWER, Role.SECTION_HEAD, Role.MANAGER, Role.AUDITOR);
    private static final int LONGEST_ID = 40;

    private final RoundRows rows;
    private final CreditSchemes schemes;
    private final Towns towns;
    private final Directory people;
    private final AccessLog access;

    RoundBook(RoundRows rows, CreditSchemes schemes, Towns towns, Directory people, AccessLog access) {
        this.rows = rows;
        this.schemes = schemes;
        this.towns = towns;
        this.people = people;
        this.access = access;
    }

    /** Whether the actor reads rounds of any bureau. */
    public static boolean open(Actor actor) {
        return !actor.bureausAs(READERS).isEmpty();
    }

    /** @throws NotFound {@code round.unknown} */
    public RoundView find(Actor actor, String id) {
        return rows.find(id).filter(one -> actor.bureausAs(READERS).contains(one.bureauId())).orElseThrow(() -> {
            access.foreign(actor, "round", id.replaceAll("[^A-Za-z0-9-]", "?").substring(0, Math.min(id.length(), LONGEST_ID)));
            return new NotFound("round.unknown");
        });
    }

    /** Rounds of the actor's bureaus, the latest first. @throws Forbidden {@code round.forbidden} */
    public List<RoundView> list(Actor actor, int from, int limit) {
        return rows.of(bureaus(actor), from, limit);
    }

    /** The bureaus whose rounds the actor reads, at least one. @throws Forbidden {@code round.forbidden} */
    static List<String> bureaus(Actor actor) {
        if (!open(actor)) {
            throw new Forbidden("round.forbidden");
        }
        return actor.bureausAs(READERS).stream().sorted().toList();
    }

    /** How many go from which grade to which: what would change, or what has changed once the round is confirmed. */
    public List<Move> moves(Actor actor, String id) {
        return rows.moves(id, Phase.of(find(actor, id).state()));
    }

    /**
     * The enterprises whose grade changes, a page at a time.
     *
     * @param move only from one grade to another, e.g. {@code B-C}, {@code --A} for first grades; {@link #UNGRADED} for those of which data are
     *             missing instead; {@code null} for all changes
     * @throws BadRequest {@code parameter.invalid}: another move
     */
    public Slice<Change> changes(Actor actor, String id, String move, String after, int limit) {
        var round = find(actor, id);
        var one = move != null && move.matches("[A-D-]-[A-D-]");
        if (move != null && !one && !move.equals(UNGRADED)) {
            throw new BadRequest("parameter.invalid", Map.of("name", "move"));
        }
        var order = "round " + id + (move == null ? "" : move);
        var cursor = Cursor.decode(after, order);
        var to = one ? move.substring(2) : UNGRADED.equals(move) ? RoundRows.UNGRADED : null;
        var found = rows.changes(id, Phase.of(round.state()), one ? move.substring(0, 1) : null, to,
                cursor == null ? "" : cursor.id(), limit + 1);
        var more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Slice<>(items, more ? new Cursor(order, "", items.get(items.size() - 1).enterpriseId()).encoded() : null, round.changed(), false);
    }

    /** Ids of the schemes there are. */
    public List<String> schemes() {
        return schemes.ids();
    }

    /** The bureaus whose rounds the actor reads. @throws Forbidden {@code round.forbidden} */
    public List<Bureau> reading(Actor actor) {
        return bureaus(actor).stream().map(towns::bureau).toList();
    }

    /** The bureaus in which the actor starts rounds. */
    public List<Bureau> starting(Actor actor) {
        return actor.bureausAs(Rounds.STARTERS).stream().sorted().map(towns::bureau).toList();
    }

    /** Who and where, in words; {@code null} where nobody or nothing is named. */
    public record Names(String bureau, String town, String startedBy, String confirmedBy) {
    }

    public Names names(RoundView round) {
        var named = people.names(Stream.of(round.startedBy(), round.confirmedBy()).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Names(towns.bureau(round.bureauId()).name(), round.selection().town() == null ? null : towns.name(round.selection().town()), named.get(round.startedBy()),
                round.confirmedBy() == null ? null : named.get(round.confirmedBy()));
    }
}
