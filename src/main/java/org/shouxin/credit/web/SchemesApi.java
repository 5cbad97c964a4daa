package org.shouxin.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shouxin.credit.SchemeVersions;
import org.shouxin.credit.SchemeView;
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

/** Versions of schemes over JSON: keep a draft as one, list and read them. */
@RestController
@RequestMapping(path = "/api/v1/credit/schemes", produces = "application/json")
@Tag(name = "Schemes", description = "Versions of schemes that bureaus keep; a rule change brings one into force")
class SchemesApi {

    private static final int LARGEST_PAGE = 100;

    private final SchemeVersions versions;

    SchemesApi(SchemeVersions versions) {
        this.versions = versions;
    }

    /** @param round id of the comparison whose draft is kept */
    record KeepBody(String round) {
    }

    record KeptJson(@Schema(example = "CR@101") String reference) {
    }

    /** A version that a bureau keeps. @param round id of the comparison it came from */
    record SchemeJson(String reference, String scheme, int version, String sha256, String round, Instant keptAt) {

        static SchemeJson of(SchemeView view) {
            return new SchemeJson(view.reference(), view.scheme(), view.version(), view.sha256(), view.roundId(), view.keptAt());
        }
    }

    record TextJson(String reference, String text) {
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep the draft of a comparison as a version, or get the version that was made of it; nobody grades by it before a rule names it")
    KeptJson keep(Actor actor, @RequestBody KeepBody body) {
        return new KeptJson(versions.keep(actor, body.round() == null ? "" : body.round()));
    }

    @GetMapping
    @Operation(summary = "Versions that the caller's bureaus keep, the latest first")
    List<SchemeJson> list(Actor actor, @RequestParam(defaultValue = "0") int from, @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", LARGEST_PAGE));
        }
        return versions.list(actor, Math.max(0, from), limit).stream().map(SchemeJson::of).toList();
    }

    @GetMapping("/{reference}")
    @Operation(summary = "The text of a version that ships with the product or that the caller's bureaus keep")
    TextJson text(Actor actor, @PathVariable String reference) {
        return new TextJson(reference, versions.text(actor, reference));
    }
}
