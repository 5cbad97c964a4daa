package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.workflow.BulkTasks;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.Lending;
import org.shouxin.workflow.ProblemWords;
import org.shouxin.workflow.Returns;
import org.shouxin.workflow.TaskMarks;
import org.shouxin.workflow.Urges;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do with tasks beside completing them. */
@RestController
@RequestMapping(path = "/api/v1/tasks", produces = "application/json")
@Tag(name = "Task operations", description = "Give back, fetch back, lend, ask for opinions, urge, follow up, and several tasks at once")
class TaskDeskApi {

    private static final String KEY = "Idempotency-Key";

    private final Returns returns;
    private final Lending lending;
    private final Consultations consultations;
    private final Urges urges;
    private final TaskMarks marks;
    private final BulkTasks bulk;
    private final ProblemWords words;

    TaskDeskApi(Returns returns, Lending lending, Consultations consultations, Urges urges, TaskMarks marks, BulkTasks bulk, ProblemWords words) {
        this.returns = returns;
        this.lending = lending;
        this.consultations = consultations;
        this.urges = urges;
        this.marks = marks;
        this.bulk = bulk;
        this.words = words;
    }

    /** Why, in at most 2,000 characters. */
    record DeskReason(String reason) {
    }

    /** @param to id of the colleague */
    record LendBody(String to, String reason) {
    }

    /** @param to ids of the colleagues */
    record AskBody(List<String> to, String question) {
    }

    /** @param on the day to come back to it; absent to take the note away */
    record FollowUpBody(LocalDate on) {
    }

    record BulkClaim(List<String> ids) {
    }

    /** @param values the same for every task, which are all of one step */
    record BulkCompletion(List<String> ids, Map<String, Object> values) {
    }

    /** @param code why it was not done; absent when it was */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulkResult(String id, String caseNumber, boolean done, String code, String detail) {
    }

    record BulkResults(List<BulkResult> results) {
    }

    @JsonVerb("/{id}/return")
    @Operation(summary = "Give the case back to the step before, where its model allows it")
    void giveBack(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody DeskReason body) {
        returns.giveBack(actor, id, body.reason(), key);
    }

    @JsonVerb("/{id}/fetch")
    @Operation(summary = "Fetch back what the caller completed before this task, while nobody has begun it")
    void fetch(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody DeskReason body) {
        returns.fetch(actor, id, body.reason(), key);
    }

    @JsonVerb("/{id}/lend")
    @Operation(summary = "Lend a claimed task to a colleague, who prepares it and gives it back")
    void lend(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody LendBody body) {
        lending.lend(actor, id, body.to(), body.reason(), key);
    }

    @JsonVerb("/{id}/give-back")
    @Operation(summary = "Give a lent task back to its owner")
    void giveLentBack(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody DeskReason body) {
        lending.giveBack(actor, id, body.reason(), key);
    }

    @JsonVerb("/{id}/recall")
    @Operation(summary = "Take a task back that the caller lent")
    void recall(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody DeskReason body) {
        lending.recall(actor, id, body.reason(), key);
    }

    @JsonVerb("/{id}/ask")
    @Operation(summary = "Ask colleagues of the bureau for their opinion")
    void ask(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody AskBody body) {
        consultations.ask(actor, id, body.to(), body.question(), key);
    }

    @JsonVerb("/{id}/urge")
    @Operation(summary = "Urge a task, at most once a day")
    void urge(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody DeskReason body) {
        urges.urge(actor, id, body.reason(), key);
    }

    @JsonVerb("/{id}/follow-up")
    @Operation(summary = "Note the day on which the caller wants to come back to a task")
    void followUp(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody FollowUpBody body) {
        marks.followUp(actor, id, body.on(), key);
    }

    @PostMapping(path = "/claim", consumes = "application/json")
    @Operation(summary = "Claim several tasks, with a result for each")
    BulkResults claim(Actor actor, Locale locale, @RequestHeader(name = KEY, required = false) String key, @RequestBody BulkClaim body) {
        return told(bulk.claim(actor, body.ids(), key), locale);
    }

    @PostMapping(path = "/complete", consumes = "application/json")
    @Operation(summary = "Complete several tasks of one step with the same values, with a result for each")
    BulkResults complete(Actor actor, Locale locale, @RequestHeader(name = KEY, required = false) String key, @RequestBody BulkCompletion body) {
        if (body.values() == null) {
            throw new BadRequest("parameter.invalid", Map.of("name", "values"));
        }
        return told(bulk.complete(actor, body.ids(), body.values(), key), locale);
    }

    private BulkResults told(List<BulkTasks.Result> results, Locale locale) {
        return new BulkResults(results.stream().map(one -> one.refusal() == null ? new BulkResult(one.taskId(), one.caseNumber(), true, null, null)
                : new BulkResult(one.taskId(), one.caseNumber(), false, one.refusal().code(), words.of(one.refusal(), locale).detail())).toList());
    }
}
