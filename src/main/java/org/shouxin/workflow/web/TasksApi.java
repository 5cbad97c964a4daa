package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.springframework.context.MessageSource;
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

/** The worklist and its tasks over JSON. */
@RestController
@RequestMapping(path = "/api/v1/tasks", produces = "application/json")
@Tag(name = "Tasks", description = "Read the worklist; claim, release, hand over, draft and complete tasks of any process")
class TasksApi {

    private static final String KEY = "Idempotency-Key";

    private final Worklist worklist;
    private final Tasks tasks;
    private final MessageSource messages;

    TasksApi(Worklist worklist, Tasks tasks, MessageSource messages) {
        this.worklist = worklist;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** A task with everything a person needs to do it; {@code values} only for whoever may fill them in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(@JsonUnwrapped TaskJson task, Map<String, Object> form, Map<String, Object> values, long draftVersion, FactsJson facts,
            List<String> actions) {
    }

    /** Field values of the task's form. */
    record Completion(Map<String, Object> values) {
    }

    /** @param version of the draft these values go over; 0 or absent for the first */
    record DraftBody(Map<String, Object> values, Long version) {
    }

    record DraftSaved(long version) {
    }

    record ReleaseBody(String reason) {
    }

    /** @param to id of the colleague */
    record HandOverBody(String to, String reason) {
    }

    @GetMapping
    @Operation(summary = "A page of open tasks: mine, unclaimed in my groups, of those for whom I stand in, or all of my bureau")
    ListJson<TaskJson> list(Actor actor, Locale locale, @Parameter(description = "mine, groups, deputy or bureau") @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) String process, @RequestParam(required = false) String step,
            @RequestParam(required = false) Instant dueBefore,
            @Parameter(description = "only what the caller noted to come back to on that day or before, e.g. 2026-03-31") @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate followUpBy,
            @Parameter(description = "part of a case number or of a subject") @RequestParam(required = false) String q,
            @Parameter(description = "due, created or case") @RequestParam(defaultValue = "due") String sort,
            @Parameter(description = "asc or desc") @RequestParam(defaultValue = "asc") String dir,
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "20") int limit) {
        var query = new WorkQuery(Choice.of(WorkQuery.Scope.class, "scope", scope), process, step, dueBefore, q,
                Choice.of(WorkQuery.Sort.class, "sort", sort), Choice.descending(dir), after, limit, followUpBy);
        var words = new ApiWords(messages, locale);
        return ListJson.of(worklist.page(actor, query), item -> TaskJson.of(item, words));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One task with its form, values and case facts")
    Detail find(Actor actor, Locale locale, @PathVariable String id) {
        var view = tasks.view(actor, id, locale);
        var words = new ApiWords(messages, locale);
        return new Detail(TaskJson.of(view.item(), words), view.form(), view.values(), view.draftVersion(), FactsJson.of(view.facts(), words),
                view.actions());
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a task out of its group")
    void claim(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key) {
        tasks.claim(actor, id, key);
    }

    @PostMapping(path = "/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a claimed task back to its group")
    void release(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key,
            @RequestBody(required = false) ReleaseBody body) {
        tasks.release(actor, id, body == null ? null : body.reason(), key);
    }

    @JsonVerb("/{id}/handover")
    @Operation(summary = "Hand a claimed task to a colleague of the same role, with a reason")
    void handOver(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody HandOverBody body) {
        tasks.handOver(actor, id, body.to(), body.reason(), key);
    }

    @PostMapping(path = "/{id}/draft", consumes = "application/json")
    @Operation(summary = "Save values without checking them")
    DraftSaved draft(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody DraftBody body) {
        return new DraftSaved(tasks.saveDraft(actor, id, values(body.values()), body.version() == null ? 0 : body.version(), key));
    }

    @JsonVerb("/{id}/complete")
    @Operation(summary = "Check the values, do what the task means, and complete it")
    void complete(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody Completion body) {
        tasks.complete(actor, id, values(body.values()), key);
    }

    private static Map<String, Object> values(Map<String, Object> values) {
        if (values == null) {
            throw new BadRequest("parameter.invalid", Map.of("name", "values"));
        }
        return values;
    }
}
