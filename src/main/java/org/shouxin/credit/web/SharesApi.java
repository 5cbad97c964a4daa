package org.shouxin.credit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouxin.credit.Measure;
import org.shouxin.credit.Measure.Applied;
import org.shouxin.credit.Measures;
import org.shouxin.credit.ShareSeal;
import org.shouxin.credit.ShareView;
import org.shouxin.credit.Shares;
import org.shouxin.kernel.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grades and measures for departments: changes since a cursor, a signed list of all, the key to verify it, and the measures themselves. */
@RestController
@RequestMapping(path = "/api/v1/credit", produces = "application/json")
@Tag(name = "Shares")
class SharesApi {

    private static final String SHARES = "A measure begins and ends by the days that were told with it (from, until): nothing new comes on these days. After another table of "
            + "measures everything is told again. kind: incentive, constraint, sanction.";

    private final Shares shares;
    private final Measures measures;
    private final ShareSeal seal;
    private final ShareFiles files;

    SharesApi(Shares shares, Measures measures, ShareSeal seal, ShareFiles files) {
        this.shares = shares;
        this.measures = measures;
        this.seal = seal;
        this.files = files;
    }

    /**
     * A measure or a sanction with its first and last day; {@code until} is left out when it lasts as long as the grade or, for a
     * sanction, until a repair. Nothing new is told when such a day comes.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureJson(String code, String department, String kind, LocalDate from, LocalDate until, String article, boolean localDefault) {

        static MeasureJson of(Applied one) {
            return of(one.measure(), one.from(), one.until());
        }

        static MeasureJson of(Measure measure, LocalDate from, LocalDate until) {
            return new MeasureJson(measure.code(), measure.department(), measure.kind().name().toLowerCase(Locale.ROOT), from, until, measure.article(),
                    measure.localDefault());
        }
    }

    /**
     * An enterprise as it stands now.
     *
     * @param grade     left out: there is none any more
     * @param withdrawn everything received before about the enterprise is to be deleted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShareJson(String creditCode, String name, String grade, LocalDate since, boolean withdrawn, List<MeasureJson> measures) {

        static ShareJson of(ShareView one) {
            return new ShareJson(one.creditCode(), one.name(), one.grade(), one.since(), one.withdrawn(), one.measures().stream().map(MeasureJson::of).toList());
        }
    }

    /** A part of the changes; {@code cursor} asks for what comes after it, now or later. */
    record SharePartJson(List<ShareJson> items, String cursor, boolean more) {
    }

    /** What an enterprise has to expect. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExpectedJson(String enterpriseId, String grade, LocalDate since, List<MeasureJson> measures) {
    }

    @GetMapping("/shares")
    @Operation(summary = "Grades and sanctions that changed since a cursor, each enterprise as it stands now; who received what for which purpose is noted",
            description = SHARES)
    SharePartJson since(Actor actor, @Parameter(description = "code of the department, e.g. banking") @RequestParam(required = false) String department,
            @Parameter(description = "what the department needs it for, at most 200 characters") @RequestParam(required = false) String purpose,
            @RequestParam(required = false) String cursor, @Parameter(description = "1 to 500") @RequestParam(defaultValue = "100") int limit) {
        var part = shares.since(actor, department, purpose, cursor, limit);
        return new SharePartJson(part.items().stream().map(ShareJson::of).toList(), part.next(), part.more());
    }

    @GetMapping(path = "/shares/export", produces = "application/zip")
    @Operation(summary = "All grades in a zip: shares.csv, its SHA-256, and the Ed25519 signature of that")
    void export(Actor actor, @RequestParam(required = false) String department, @RequestParam(required = false) String purpose, HttpServletResponse response)
            throws IOException {
        var rows = shares.all(actor, department, purpose, "zip");
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"shares.zip\"");
        files.zip(rows, response.getOutputStream());
    }

    @GetMapping(path = "/shares/key", produces = "text/plain")
    @Operation(summary = "The public key of the signatures, for openssl")
    String key() {
        return seal.publicKey();
    }

    @GetMapping("/enterprises/{id}/measures")
    @Operation(summary = "The measures that apply to an enterprise today")
    ExpectedJson of(Actor actor, @PathVariable String id) {
        var expected = measures.of(actor, id);
        return new ExpectedJson(id, expected.grade(), expected.since(), expected.measures().stream().map(MeasureJson::of).toList());
    }
}
