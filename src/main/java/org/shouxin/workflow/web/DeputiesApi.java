package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.identity.Deputyship;
import org.shouxin.identity.Deputyships;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.workflow.Deputising;
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

/** Who stands in for whom. */
@RestController
@RequestMapping(path = "/api/v1/deputies", produces = "application/json")
@Tag(name = "Deputies", description = "Name somebody who stands in for a person who is away, and end it")
class DeputiesApi {

    private static final String KEY = "Idempotency-Key";

    private final Deputyships deputyships;
    private final Deputising deputising;
    private final Clock clock;

    DeputiesApi(Deputyships deputyships, Deputising deputising, Clock clock) {
        this.deputyships = deputyships;
        this.deputising = deputising;
        this.clock = clock;
    }

    /**
     * @param processes keys of the processes it is about; empty for all
     * @param until     first moment after the period
     * @param state     PLANNED, ACTIVE, OVER or REVOKED
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeputyJson(String id, String principal, String principalName, String deputy, String deputyName, Set<String> processes, Instant from,
            Instant until, String reason, String namedBy, Instant revokedAt, String state) {

        static DeputyJson of(Deputyship row, Instant now) {
            return new DeputyJson(row.id(), row.principalId(), row.principalName(), row.deputyId(), row.deputyName(), row.processes(), row.from(),
                    row.until(), row.reason(), row.namedBy(), row.revokedAt(), row.state(now));
        }
    }

    /** @param total on all pages together */
    record DeputyPage(List<DeputyJson> items, long total, int page) {
    }

    /**
     * @param principal absent for the caller
     * @param processes absent for all
     * @param reason    needed when somebody else is represented
     */
    record DeputyBody(String principal, String deputy, Instant from, Instant until, Set<String> processes, String reason) {
    }

    record DeputyNamed(String id) {
    }

    record DeputyReason(String reason) {
    }

    @GetMapping
    @Operation(summary = "Deputies the caller has to do with: own, named, or of the people the caller leads; those that end last come first")
    DeputyPage list(Actor actor, @RequestParam(defaultValue = "0") int page) {
        var found = deputyships.list(actor, page);
        return new DeputyPage(found.deputyships().stream().map(row -> DeputyJson.of(row, clock.instant())).toList(), found.total(), found.number());
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Name a deputy for a period, for oneself or, with a reason, for somebody one leads")
    DeputyNamed name(Actor actor, @RequestHeader(name = KEY, required = false) String key, @RequestBody DeputyBody body) {
        var principal = body.principal() == null ? actor.userId() : body.principal();
        return new DeputyNamed(deputising.name(actor, new Deputyships.Request(principal, given("deputy", body.deputy()), given("from", body.from()),
                given("until", body.until()), processes(body.processes()), body.reason()), key));
    }

    @PostMapping(path = "/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a deputyship at once")
    void revoke(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key,
            @RequestBody(required = false) DeputyReason body) {
        deputyships.revoke(actor, id, body == null ? null : body.reason(), key);
    }

    private static Set<String> processes(Set<String> processes) {
        return processes == null ? Set.of() : processes.stream().map(process -> given("processes", process)).collect(Collectors.toSet());
    }

    private static <T> T given(String name, T value) {
        if (value == null) {
            throw new BadRequest("parameter.invalid", Map.of("name", name));
        }
        return value;
    }
}
