package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.springframework.stereotype.Service;

/**
 * Asks which enterprises would change their grade if a draft of a scheme were in force. It runs as a round that is only checked
 * and can never be confirmed.
 *
 * @article NB-2, CR-A1
 */
@Service
public class WhatIfs {

    private final Rounds rounds;
    private final RoundBook book;
    private final RoundRequests requests;
    private final DraftSchemes drafts;
    private final Clock clock;

    WhatIfs(Rounds rounds, RoundBook book, RoundRequests requests, DraftSchemes drafts, Clock clock) {
        this.rounds = rounds;
        this.book = book;
        this.requests = requests;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Starts to compare, or answers with the comparison that was started with the same text, day and selection.
     *
     * @param draft lines of a whole scheme, as in {@code rulebooks/credit-cr.csv}
     * @return id of the round
     * @throws Forbidden    {@code round.starters-only}
     * @throws NotFound     {@code bureau.unknown}
     * @throws InvalidInput naming {@code draft} with the line that is wrong, or what {@link Rounds#start} names
     */
    public String start(Actor actor, String division, String scheme, String draft, String asOf, RoundSelection selection) {
        return rounds.start(actor, division, scheme, asOf, selection, inForce -> {
            drafts.read(draft, inForce);
            return draft;
        });
    }

    /**
     * The version that a bureau grades by today, to begin a draft with.
     *
     * @param division of the bureau; {@code null} for an actor of one bureau only
     * @throws Forbidden    {@code round.forbidden}
     * @throws NotFound     {@code bureau.unknown}
     * @throws InvalidInput naming {@code division} or {@code scheme}
     */
    public String begin(Actor actor, String division, String scheme) {
        return requests.scheme(Towns.chosen(book.reading(actor), division).id(), scheme, LocalDate.now(clock)).source().stream()
                .collect(Collectors.joining("\n"));
    }

    /** The draft that a round compares. @throws NotFound {@code round.unknown}; @throws Conflict {@code round.no-draft}: it compares none */
    public String text(Actor actor, String roundId) {
        var round = book.find(actor, roundId);
        if (!round.draft()) {
            throw new Conflict("round.no-draft");
        }
        return drafts.text(roundId);
    }
}
