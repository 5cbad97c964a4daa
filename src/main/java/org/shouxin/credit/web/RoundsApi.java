package org.shouxin.credit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.RoundBook;
import org.shouxin.credit.RoundSelection;
import org.shouxin.credit.RoundView;
import org.shouxin.credit.RoundView.Change;
import org.shouxin.credit.RoundView.Move;
import org.shouxin.credit.Rounds;
import org.shouxin.credit.WhatIfs;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds over HTTP: start, look at what would change, confirm, follow the progress. */
@RestController
@RequestMapping(path = "/api/v1/credit/rounds", produces = "application/json")
@Tag(name = "Rounds")
class RoundsApi {

    private static final int LARGEST_PAGE = 100;

    private final Rounds rounds;
    private final RoundBook book;
    private final WhatIfs whatIfs;

    RoundsApi(Rounds rounds, RoundBook book, WhatIfs whatIfs) {
        this.rounds = rounds;
        this.book = book;
        this.whatIfs = whatIfs;
    }

    /**
     * What a round is started with.
     *
     * @param asOf     ISO date; today when left out
     * @param town     id of a town office; all when left out
     * @param industry GB/T 4754; all when left out
     * @param grade    A, B, C or D: only enterprises of that grade
     * @param division GB/T 2260; only for callers of several bureaus
     */
    record RoundBody(String scheme, String asOf, String town, String industry, String grade, String division) {
    }

    /** What a comparison is started with. @param draft lines of the whole scheme, as its rulebook has them */
    record DraftBody(String scheme, String draft, String asOf, String town, String industry, String grade, String division) {
    }

    /** A round; {@code draft}: it compares a draft; {@code state} is {@code checking}, {@code checked}, {@code grading}, {@code opening}, {@code done} or {@code discarded}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoundJson(String id, String scheme, String rulebook, boolean draft, LocalDate asOf, String town, String industry, String grade, String state, int total,
            int done, int graded, int ungraded, int suspended, int changed, int opened, int refused, Instant startedAt, Instant endedAt) {

        static RoundJson of(RoundView one) {
            return new RoundJson(one.id(), one.scheme(), one.rulebook(), one.draft(), one.asOf(), one.selection().town(), one.selection().industry(),
                    one.selection().grade(), one.state().name().toLowerCase(Locale.ROOT), one.total(), one.done(), one.graded(), one.ungraded(),
                    one.suspended(), one.changed(), one.opened(), one.refused(), one.startedAt(), one.endedAt());
        }
    }

    /** How many go from a grade to another; left out: none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MoveJson(String from, String to, int count) {

        static MoveJson of(Move move) {
            return new MoveJson(move.from(), move.to(), move.count());
        }
    }

    /** An enterprise whose grade changes, or that is {@code ungraded} for want of data; one that was repaired since is {@code withheld} and tells no grade. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeJson(String enterpriseId, String creditCode, String name, String from, String to, BigDecimal composite, boolean withheld,
            boolean ungraded) {

        static ChangeJson of(Change change) {
            return new ChangeJson(change.enterpriseId(), change.creditCode(), change.name(), change.from(), change.to(), change.composite(), change.withheld(),
                    change.ungraded());
        }
    }

    /** A page of changes; {@code next} goes back as {@code after}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangePageJson(List<ChangeJson> items, String next) {
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Start a round, or get the one that was started with the same scheme, day and selection; nothing changes before it is confirmed")
    RoundJson start(Actor actor, @RequestBody RoundBody body) {
        return RoundJson.of(book.find(actor, rounds.start(actor, body.division(), body.scheme(), body.asOf(),
                new RoundSelection(body.town(), body.industry(), body.grade()))));
    }

    @PostMapping(path = "/what-ifs", consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask whose grade a draft of a scheme would change against the version in force; never applied")
    RoundJson whatIf(Actor actor, @RequestBody DraftBody body) {
        return RoundJson.of(book.find(actor, whatIfs.start(actor, body.division(), body.scheme(), body.draft(), body.asOf(),
                new RoundSelection(body.town(), body.industry(), body.grade()))));
    }

    @GetMapping
    @Operation(summary = "Rounds of the caller's bureaus, the latest first")
    List<RoundJson> list(Actor actor, @RequestParam(defaultValue = "0") int from, @RequestParam(defaultValue = "20") int limit) {
        return book.list(actor, Math.max(0, from), checked(limit)).stream().map(RoundJson::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a round is")
    RoundJson find(Actor actor, @PathVariable String id) {
        return RoundJson.of(book.find(actor, id));
    }

    @GetMapping("/{id}/moves")
    @Operation(summary = "How many enterprises go from which grade to which: what would change before the confirmation, what changed after it")
    List<MoveJson> moves(Actor actor, @PathVariable String id) {
        return book.moves(actor, id).stream().map(MoveJson::of).toList();
    }

    @GetMapping("/{id}/changes")
    @Operation(summary = "The enterprises whose grade changes")
    ChangePageJson changes(Actor actor, @PathVariable String id, @Parameter(description = "e.g. B-C; --A for first grades; ungraded for those of which data are missing") @RequestParam(required = false) String move,
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "20") int limit) {
        var page = book.changes(actor, id, move, after, checked(limit));
        return new ChangePageJson(page.items().stream().map(ChangeJson::of).toList(), page.next());
    }

    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Let a checked round be applied; not by who started it")
    RoundJson confirm(Actor actor, @PathVariable String id) {
        rounds.confirm(actor, id);
        return RoundJson.of(book.find(actor, id));
    }

    @PostMapping("/{id}/discard")
    @Operation(summary = "Throw a round away that was not confirmed")
    RoundJson discard(Actor actor, @PathVariable String id) {
        rounds.discard(actor, id);
        return RoundJson.of(book.find(actor, id));
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", LARGEST_PAGE));
        }
        return limit;
    }
}
