package org.shouxin.expert.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.shouxin.expert.PersonalFields;
import org.shouxin.expert.PersonalGroup;
import org.shouxin.kernel.Actor;
import org.shouxin.privacy.ShownField;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Masked fields in full over JSON, for a reason. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Personal data", description = "Masked fields in full, for a reason that stays in the trail")
class PersonalApi {

    private final PersonalFields personal;
    private final MessageSource messages;

    PersonalApi(PersonalFields personal, MessageSource messages) {
        this.personal = personal;
        this.messages = messages;
    }

    /** @param reason why the fields are needed; stays in the trail */
    record Asking(String reason) {
    }

    /** The filled-in fields of the group. */
    record PersonalJson(String group, List<FieldJson> fields) {

        @Override
        public String toString() {
            return group;
        }
    }

    /** One field in full. */
    record FieldJson(String key, String label, String value) {

        @Override
        public String toString() {
            return key;
        }
    }

    @PostMapping(path = "/cases/{number}/personal/{group}", consumes = "application/json")
    @Operation(summary = "Masked fields of a registration in full; every call counts and stays in the trail of the case")
    ResponseEntity<PersonalJson> ofCase(Actor actor, Locale locale, @PathVariable String number,
            @Parameter(description = "identity, contact or unit") @PathVariable String group, @RequestBody Asking body) {
        var chosen = PersonalGroup.of(group);
        return answer(chosen, personal.ofCase(actor, number, chosen, body.reason()), locale);
    }

    @PostMapping(path = "/experts/{id}/personal/{group}", consumes = "application/json")
    @Operation(summary = "Masked fields of an expert in full; every call counts and stays in the trail of the expert")
    ResponseEntity<PersonalJson> ofExpert(Actor actor, Locale locale, @PathVariable String id,
            @Parameter(description = "identity or contact") @PathVariable String group, @RequestBody Asking body) {
        var chosen = PersonalGroup.of(group);
        return answer(chosen, personal.ofExpert(actor, id, chosen, body.reason()), locale);
    }

    private ResponseEntity<PersonalJson> answer(PersonalGroup group, List<ShownField> fields, Locale locale) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new PersonalJson(group.code(), fields.stream().map(field ->
                new FieldJson(field.key(), messages.getMessage("form.file-nomination." + field.key(), null, field.key(), locale), field.value())).toList()));
    }
}
