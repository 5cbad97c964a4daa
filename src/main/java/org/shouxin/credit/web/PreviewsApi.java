package org.shouxin.credit.web;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.shouxin.credit.CreditPreviews;
import org.shouxin.credit.PreviewRequest;
import org.shouxin.kernel.Actor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Previews of a grade over JSON. */
@RestController
@RequestMapping(path = "/api/v1/credit/previews", produces = "application/json")
@Tag(name = "Credit", description = "What a scheme makes of given values; nothing is stored")
class PreviewsApi {

    private final CreditPreviews previews;

    PreviewsApi(CreditPreviews previews) {
        this.previews = previews;
    }

    /**
     * @param values      raw value by code: numbers as numbers or text, choices as text; a code that is left out is missing
     * @param occurrences what costs dynamic points; may be left out
     */
    record Question(@Schema(example = "CR") String scheme, @Schema(example = "2026-03-01") String asOf,
            @Schema(example = "{\"C01\":60,\"C02\":\"valid\"}") @JsonDeserialize(using = RawValues.class) Map<String, String> values,
            List<Occurred> occurrences) {
    }

    record Occurred(@Schema(example = "V02") String code, @Schema(example = "2025-12-24") String on) {
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Grade values by the scheme in force on a date, with the explanation")
    PreviewJson preview(Actor actor, @RequestBody Question body) {
        var events = body.occurrences() == null ? null
                : body.occurrences().stream().map(each -> each == null ? null : new PreviewRequest.Event(each.code(), each.on())).toList();
        return PreviewJson.of(previews.preview(actor, new PreviewRequest(body.scheme(), body.asOf(), body.values(), events)));
    }
}
