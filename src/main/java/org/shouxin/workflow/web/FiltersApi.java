package org.shouxin.workflow.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.SavedFilters;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The filters of the worklist that the caller keeps; the pages offer the same ones. */
@RestController
@RequestMapping(path = "/api/v1/filters", produces = "application/json")
@Tag(name = "Filters", description = "Filters of the worklist that the caller keeps under names of their own")
class FiltersApi {

    private static final String KEY = "Idempotency-Key";

    private final SavedFilters filters;

    FiltersApi(SavedFilters filters) {
        this.filters = filters;
    }

    /** @param address of the worklist as filtered, for example {@code /tasks?scope=groups&due=overdue} */
    record FilterJson(String id, String name, String address) {
    }

    record FilterBody(String name, String address) {
    }

    record FilterSaved(String id) {
    }

    @GetMapping
    @Operation(summary = "The caller's saved filters, by name")
    ListJson<FilterJson> list(Actor actor) {
        return ListJson.all(filters.of(actor).stream().map(one -> new FilterJson(one.id(), one.name(), one.address())).toList());
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a filter under a name that the caller does not use yet")
    FilterSaved save(Actor actor, @RequestHeader(name = KEY, required = false) String key, @RequestBody FilterBody body) {
        return new FilterSaved(filters.save(actor, body.name(), body.address(), key));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget one of the caller's filters")
    void delete(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key) {
        filters.delete(actor, id, key);
    }
}
