package org.shouxin.workflow.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.workflow.CaseQuery;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Diagrams;
import org.shouxin.workflow.ToldTrail;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over JSON. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = "application/json")
@Tag(name = "Cases", description = "Open cases of any process and read them: facts, trail, diagram")
class CasesApi {

    private static final int LARGEST_PAGE = 100;

    private final Cases cases;
    private final ToldTrail trail;
    private final Diagrams diagrams;
    private final MessageSource messages;

    CasesApi(Cases cases, ToldTrail trail, Diagrams diagrams, MessageSource messages) {
        this.cases = cases;
        this.trail = trail;
        this.diagrams = diagrams;
        this.messages = messages;
    }

    /**
     * @param process key of the process, e.g. {@code expert-recruitment}
     * @param bureau  the bureau the case belongs to; may be left out by those who start such cases in one alone
     * @param values  field values of its start form
     */
    record Opening(String process, String bureau, Map<String, Object> values) {
    }

    record Opened(String number) {
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Open a case")
    @ApiResponse(responseCode = "201", description = "The case is open",
            headers = @Header(name = "Location", description = "Address of the case"))
    ResponseEntity<Opened> open(Actor actor, @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody Opening body) {
        if (body.process() == null || body.values() == null) {
            throw new BadRequest("parameter.invalid", Map.of("name", body.process() == null ? "process" : "values"));
        }
        var number = cases.startIn(actor, body.process(), body.bureau(), body.values(), key);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + number)).body(new Opened(number));
    }

    @GetMapping
    @Operation(summary = "A page of the cases the caller sees, newest first")
    ListJson<CaseJson> list(Actor actor, Locale locale, @RequestParam(required = false) String process,
            @Parameter(description = "open or ended") @RequestParam(required = false) String state,
            @Parameter(description = "part of a number or of a subject") @RequestParam(required = false) String q,
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "20") int limit) {
        var words = new ApiWords(messages, locale);
        return ListJson.of(cases.list(actor, new CaseQuery(process, Choice.state(state), q, after, limit)), found -> CaseJson.of(found, null, words));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One case with its facts")
    CaseJson find(Actor actor, Locale locale, @PathVariable String number) {
        var words = new ApiWords(messages, locale);
        var found = cases.find(actor, number);
        return CaseJson.of(found, FactsJson.of(cases.facts(actor, number), words), words);
    }

    @GetMapping("/{number}/trail")
    @Operation(summary = "What happened in the case, oldest first; a value that is no longer told reads withheld")
    ListJson<TrailJson> trail(Actor actor, Locale locale, @PathVariable String number,
            @Parameter(description = "sequence of the last entry that was read") @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new BadRequest("limit.invalid", Map.of("largest", LARGEST_PAGE));
        }
        cases.find(actor, number);
        var words = new ApiWords(messages, locale);
        var entries = trail.entries(actor, number, after, limit + 1);
        var shown = entries.subList(0, Math.min(limit, entries.size())).stream().map(entry -> TrailJson.of(entry, words)).toList();
        var next = entries.size() > limit ? String.valueOf(shown.get(limit - 1).sequence()) : null;
        return new ListJson<>(shown, next, null, null);
    }

    @GetMapping("/{number}/diagram")
    @Operation(summary = "The model version the case runs on, the path it took and where it stands")
    Diagrams.Diagram diagram(Actor actor, Locale locale, @PathVariable String number,
            @Parameter(description = "0 for the case's own process, 1 for the first one it called") @RequestParam(defaultValue = "0") int part) {
        return diagrams.of(actor, number, part, locale);
    }
}
