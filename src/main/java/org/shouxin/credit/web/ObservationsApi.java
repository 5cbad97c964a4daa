package org.shouxin.credit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shouxin.credit.EnterpriseObservations;
import org.shouxin.credit.KnownOn;
import org.shouxin.credit.RecordedObservation;
import org.shouxin.credit.TypedObservation;
import org.shouxin.kernel.Actor;
import org.shouxin.scoring.Scheme;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is known of enterprises over JSON. */
@RestController
@RequestMapping(path = "/api/v1/credit/enterprises/{id}/observations", produces = "application/json")
@Tag(name = "Enterprises")
class ObservationsApi {

    private final EnterpriseObservations observations;
    private final Clock clock;

    ObservationsApi(EnterpriseObservations observations, Clock clock) {
        this.observations = observations;
        this.clock = clock;
    }

    /**
     * One row; {@code value} is the raw value of an indicator or the points of a deduction.
     *
     * @param validUntil  as it was recorded
     * @param countsUntil last day on which the scheme counts it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObservationJson(String id, String scheme, String code, String value, String source, LocalDate evidenceOn, LocalDate validFrom,
            LocalDate validUntil, LocalDate countsUntil, Instant recordedAt) {

        static ObservationJson of(Scheme scheme, RecordedObservation row) {
            return new ObservationJson(row.id(), row.scheme(), row.code(), row.value(), row.source(), row.evidenceOn(), row.validFrom(),
                    row.validUntil(), row.until(scheme), row.recordedAt());
        }
    }

    /** What a scheme grades by on the day. {@code missing}: codes of the indicators of which nothing is known. */
    record SchemeJson(String scheme, String rulebookVersion, List<ObservationJson> indicators, List<ObservationJson> occurrences, List<String> missing) {

        static SchemeJson of(Scheme scheme, KnownOn known) {
            var indicators = scheme.indicators().stream().map(indicator -> known.of(scheme, indicator.code())).flatMap(Stream::ofNullable);
            var occurrences = scheme.deductions().stream().flatMap(deduction -> known.occurrences(deduction.code()).stream());
            return new SchemeJson(scheme.id(), scheme.reference(), indicators.map(row -> ObservationJson.of(scheme, row)).toList(),
                    occurrences.map(row -> ObservationJson.of(scheme, row)).toList(),
                    scheme.indicators().stream().map(indicator -> indicator.code()).filter(code -> known.of(scheme, code) == null).toList());
        }
    }

    /** @param asOf the day asked for */
    record KnownJson(LocalDate asOf, List<SchemeJson> schemes) {
    }

    /** @param id of the new row */
    record RecordedJson(String id) {
    }

    @GetMapping
    @Operation(summary = "What is known of the enterprise on a day, by scheme")
    KnownJson on(Actor actor, @PathVariable String id,
            @Parameter(description = "today when left out") @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var known = observations.on(actor, id, day);
        return new KnownJson(day, observations.schemes(actor, id, day).stream().map(scheme -> SchemeJson.of(scheme, known)).toList());
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a value of an indicator, a deduction, or a correction of an earlier row")
    RecordedJson record(Actor actor, @PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody TypedObservation body) {
        return new RecordedJson(observations.record(actor, id, body, key));
    }
}
