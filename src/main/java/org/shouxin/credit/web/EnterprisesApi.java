package org.shouxin.credit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseQuery;
import org.shouxin.credit.EnterpriseQuery.Sort;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.EnterpriseRow;
import org.shouxin.credit.EnterpriseStatus;
import org.shouxin.credit.EnterpriseView;
import org.shouxin.credit.HazardClass;
import org.shouxin.credit.TypedEnterprise;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The registry of enterprises over JSON. */
@RestController
@RequestMapping(path = "/api/v1/credit/enterprises", produces = "application/json")
@Tag(name = "Enterprises", description = "The registry of enterprises as far as the caller sees it")
class EnterprisesApi {

    private final EnterpriseDirectory enterprises;
    private final EnterpriseRegistry registry;

    EnterprisesApi(EnterpriseDirectory enterprises, EnterpriseRegistry registry) {
        this.enterprises = enterprises;
        this.registry = registry;
    }

    /** An enterprise in the list; {@code town} is the id of its town office, {@code status} is {@code active} or {@code closed}. */
    record EnterpriseJson(String id, String creditCode, String name, String division, String town, String townName, String industry,
            String hazardClass, String status) {

        static EnterpriseJson of(EnterpriseRow row) {
            return new EnterpriseJson(row.id(), row.creditCode(), row.name(), row.division(), row.townId(), row.town(), row.industry(),
                    row.hazardClass().code(), row.status().code());
        }
    }

    /** A page of enterprises; {@code next} goes back as {@code after}, {@code count} counts up to 1,000. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterprisePageJson(List<EnterpriseJson> items, String next, long count, boolean capped) {
    }

    /** One enterprise; the contact's phone is masked. {@code version} goes back with a change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterpriseDetailJson(EnterpriseJson enterprise, String address, String contactName, String contactPhone, String contactUsername,
            Instant registeredAt, Instant changedAt, long version) {

        static EnterpriseDetailJson of(EnterpriseView view) {
            return new EnterpriseDetailJson(EnterpriseJson.of(view.row()), view.address(), view.contactName(), view.contactPhone(),
                    view.contactUsername(), view.registeredAt(), view.changedAt(), view.version());
        }
    }

    /** @param id of the new enterprise */
    record RegisteredJson(String id) {
    }

    /** @param version of the enterprise as it was read */
    record ChangeBody(TypedEnterprise enterprise, @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Long version) {
    }

    /** @param version of the enterprise as it was read */
    record TurnBody(String reason, @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Long version) {
    }

    @GetMapping
    @Operation(summary = "A page of the enterprises the caller sees")
    EnterprisePageJson list(Actor actor, @Parameter(description = "part of the name or the credit code") @RequestParam(required = false) String q,
            @Parameter(description = "GB/T 2260, e.g. 320412") @RequestParam(required = false) String division,
            @Parameter(description = "id of a town office") @RequestParam(required = false) String town,
            @Parameter(description = "GB/T 4754 section or division, e.g. C or 26") @RequestParam(required = false) String industry,
            @Parameter(description = "major, high, general or low") @RequestParam(required = false) String hazard,
            @Parameter(description = "active or closed") @RequestParam(required = false) String status,
            @Parameter(description = "name, code or industry, a leading dash for descending") @RequestParam(defaultValue = "name") String sort,
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "20") int limit) {
        var page = enterprises.list(actor, new EnterpriseQuery(q, division, town, industry,
                hazard == null ? null : HazardClass.of(hazard).orElseThrow(() -> invalid("hazard")),
                choice("status", status, EnterpriseStatus.values()), choice("sort", sort.replaceFirst("^-", ""), Sort.values()), sort.startsWith("-"),
                after, limit));
        return new EnterprisePageJson(page.items().stream().map(EnterpriseJson::of).toList(), page.next(), page.count(), page.capped());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One enterprise")
    EnterpriseDetailJson find(Actor actor, @PathVariable String id) {
        return EnterpriseDetailJson.of(enterprises.find(actor, id));
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter an enterprise")
    RegisteredJson register(Actor actor, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody TypedEnterprise body) {
        return new RegisteredJson(registry.register(actor, body, key));
    }

    @PutMapping(path = "/{id}", consumes = "application/json")
    @Operation(summary = "Change what is known of an enterprise; a phone that is left out stays")
    EnterpriseDetailJson change(Actor actor, @PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ChangeBody body) {
        if (body.enterprise() == null) {
            throw invalid("enterprise");
        }
        registry.change(actor, id, body.enterprise(), version(body.version()), key);
        return EnterpriseDetailJson.of(enterprises.find(actor, id));
    }

    @PostMapping(path = "/{id}/close", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close an enterprise, with a reason; everything known of it stays")
    void close(Actor actor, @PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody TurnBody body) {
        registry.close(actor, id, body.reason(), version(body.version()), key);
    }

    @PostMapping(path = "/{id}/reopen", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Undo the closing of an enterprise, with a reason")
    void reopen(Actor actor, @PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody TurnBody body) {
        registry.reopen(actor, id, body.reason(), version(body.version()), key);
    }

    private static long version(Long version) {
        if (version == null) {
            throw invalid("version");
        }
        return version;
    }

    private static <T extends Enum<T>> T choice(String name, String typed, T[] values) {
        return typed == null ? null : Arrays.stream(values).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(typed)).findFirst()
                .orElseThrow(() -> invalid(name));
    }

    private static BadRequest invalid(String name) {
        return new BadRequest("parameter.invalid", Map.of("name", name));
    }
}
