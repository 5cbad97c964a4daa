package org.shouxin.credit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.shouxin.credit.RoundView.State;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Versions of schemes that a bureau keeps: the draft of a comparison becomes a version with a number of its own. It is a text and
 * nothing more until a rule of the rulebook names it, which takes a rule change like any other.
 *
 * @article NB-2(1), CR-A1
 */
@Service
public class SchemeVersions {

    /** Those who propose rules; the rulebook asks again. */
    private static final Set<Role> PROPOSERS = Set.of(Role.REVIEWER, Role.SECTION_HEAD);
    private static final Set<Role> KEEPERS = Set.of(Role.SECTION_HEAD);
    /** More than can keep a draft of the same scheme in the same moment. */
    private static final int TRIES = 50;

    private final SchemeRows rows;
    private final SchemeDrafts drafts;
    private final CreditSchemes schemes;
    private final RoundBook book;
    private final RoundRows rounds;
    private final AccessLog access;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    SchemeVersions(SchemeRows rows, SchemeDrafts drafts, CreditSchemes schemes, RoundBook book, RoundRows rounds, AccessLog access, Commands commands,
            Trail trail, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.schemes = schemes;
        this.book = book;
        this.rounds = rounds;
        this.access = access;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the actor may keep the draft that the round compared, unless somebody has. */
    public boolean keeps(Actor actor, RoundView round) {
        return round.draft() && round.state() == State.CHECKED && actor.bureausAs(KEEPERS).contains(round.bureauId());
    }

    /** Whether the actor may propose that the bureau grades by another version. */
    public static boolean proposes(Actor actor, String bureauId) {
        return actor.bureausAs(PROPOSERS).contains(bureauId);
    }

    /** The reference that the draft would get if it were kept now. */
    public String next(RoundView round) {
        return round.scheme() + "@" + rows.next(round.scheme());
    }

    /**
     * Keeps the draft of a comparison, or answers with the version that was made of it before.
     *
     * @return reference of the version, e.g. {@code CR@101}
     * @throws NotFound     {@code round.unknown}
     * @throws Forbidden    {@code scheme.keepers-only}
     * @throws Conflict     {@code round.no-draft}; {@code round.state}: it is not known yet what the draft would change, or it was thrown away
     * @throws Refused      {@code scheme.ends}, {@code scheme.other-code}, {@code scheme.no-words}
     * @throws InvalidInput naming {@code draft} with the line that is wrong by now
     */
    public String keep(Actor actor, String roundId) {
        var seen = book.find(actor, roundId);
        if (!actor.bureausAs(KEEPERS).contains(seen.bureauId())) {
            throw new Forbidden("scheme.keepers-only");
        }
        if (!seen.draft()) {
            throw new Conflict("round.no-draft");
        }
        return commands.run(Command.of(actor, "scheme.keep", roundId), () -> {
            var round = rounds.locked(roundId).filter(found -> found.state() == State.CHECKED).orElseThrow(() -> new Conflict("round.state"));
            return rows.ofRound(roundId).orElseGet(() -> kept(actor, round)).reference();
        });
    }

    private SchemeView kept(Actor actor, RoundView round) {
        var text = drafts.fit(round);
        var number = rows.next(round.scheme());
        for (var last = number + TRIES; number < last; number++) {
            var version = text.numbered(number);
            var view = new SchemeView(round.scheme(), number, round.bureauId(), SchemeDrafts.sha256(version), round.id(), actor.userId(), clock.instant());
            try {
                rows.append(view, version);
            } catch (DuplicateKeyException taken) {
                // somebody kept another draft in the same moment
                continue;
            }
            trail.record(Rounds.event(actor, Role.SECTION_HEAD, round, "scheme.kept").changed("schemeVersion", round.rulebook(), view.reference())
                    .changed("sha256", null, view.sha256()));
            return view;
        }
        throw new Conflict("busy");
    }

    /** Versions that the actor's bureaus keep, the latest first. @throws Forbidden {@code round.forbidden} */
    public List<SchemeView> list(Actor actor, int from, int limit) {
        return rows.of(RoundBook.bureaus(actor), from, limit);
    }

    /** The version made of a round's draft, or {@code null}; whoever asks has shown before that the actor may see the round. */
    public SchemeView of(RoundView round) {
        return rows.ofRound(round.id()).orElse(null);
    }

    /** The text of a version that the actor's bureaus may grade by. @throws NotFound {@code scheme.unknown}; @throws Forbidden {@code round.forbidden} */
    public String text(Actor actor, String reference) {
        var bureaus = RoundBook.bureaus(actor);
        return schemes.shipped(reference).orElseGet(() -> rows.find(reference).filter(kept -> bureaus.contains(kept.bureauId())).map(rows::text)
                .orElseThrow(() -> {
                    access.foreign(actor, "scheme", PreviewWords.clean(reference));
                    return new NotFound("scheme.unknown");
                }));
    }
}
