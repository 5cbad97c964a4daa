package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Alarms;
import org.shouxin.workflow.Consultation;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.Copies;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What colleagues show and ask each other about cases, and the tasks nobody may take. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Desk", description = "Opinions asked for, copies for information, tasks that nobody may take")
class DeskApi {

    private static final String KEY = "Idempotency-Key";

    private final Consultations consultations;
    private final Copies copies;
    private final Alarms alarms;

    DeskApi(Consultations consultations, Copies copies, Alarms alarms) {
        this.consultations = consultations;
        this.copies = copies;
        this.alarms = alarms;
    }

    /** @param opinion absent while it is awaited */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsultationJson(String id, String caseNumber, String task, String step, String askedBy, String askedByName, String askedWhom,
            String askedWhomName, String question, Instant askedAt, String opinion, Instant answeredAt, boolean open) {

        static ConsultationJson of(Consultation one) {
            return new ConsultationJson(one.id(), one.caseNumber(), one.taskId(), one.taskKey(), one.askedBy(), one.askedByName(), one.askedWhom(),
                    one.askedWhomName(), one.question(), one.askedAt(), one.opinion(), one.answeredAt(), one.open());
        }
    }

    record ConsultationPage(List<ConsultationJson> items, long total, int page) {
    }

    record OpinionBody(String opinion) {
    }

    /** @param to ids of the colleagues */
    record CopyBody(List<String> to, String remark) {
    }

    /** @param because the earlier duty in this case that keeps the person from the task */
    record ExcludedJson(String name, String because, String articles) {
    }

    record AlarmJson(String task, String caseNumber, String process, String step, String role, Instant raisedAt, List<ExcludedJson> excluded) {

        static AlarmJson of(Alarms.Alarm alarm) {
            return new AlarmJson(alarm.taskId(), alarm.caseNumber(), alarm.processKey(), alarm.taskKey(), alarm.role(), alarm.raisedAt(),
                    alarm.excluded().stream().map(who -> new ExcludedJson(who.displayName(), who.because().name(), who.articles())).toList());
        }
    }

    @GetMapping("/consultations")
    @Operation(summary = "Opinions that the caller is asked for and has not given, oldest first")
    ConsultationPage awaiting(Actor actor, @RequestParam(defaultValue = "0") int page) {
        var found = consultations.awaiting(actor, page);
        return new ConsultationPage(found.items().stream().map(ConsultationJson::of).toList(), found.total(), found.number());
    }

    @JsonVerb("/consultations/{id}/answer")
    @Operation(summary = "Give an opinion that was asked for; what was written stays as it is")
    void answer(Actor actor, @PathVariable String id, @RequestHeader(name = KEY, required = false) String key, @RequestBody OpinionBody body) {
        consultations.answer(actor, id, body.opinion(), key);
    }

    @GetMapping("/cases/{number}/consultations")
    @Operation(summary = "All opinions that were asked for in a case, oldest first")
    ListJson<ConsultationJson> ofCase(Actor actor, @PathVariable String number) {
        return ListJson.all(consultations.ofCase(actor, number).stream().map(ConsultationJson::of).toList());
    }

    @JsonVerb("/cases/{number}/copies")
    @Operation(summary = "Show a case to colleagues for information; they may read this case and no other")
    void copy(Actor actor, @PathVariable String number, @RequestHeader(name = KEY, required = false) String key, @RequestBody CopyBody body) {
        copies.copy(actor, number, body.to(), body.remark(), key);
    }

    @GetMapping("/alarms")
    @Operation(summary = "Tasks that separation of duties leaves to nobody, with who is excluded and why")
    ListJson<AlarmJson> alarms(Actor actor) {
        return ListJson.all(alarms.standing(actor).stream().map(AlarmJson::of).toList());
    }
}
