package org.shouxin.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.shouxin.credit.EnterpriseContacts;
import org.shouxin.kernel.Actor;
import org.shouxin.privacy.ShownField;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contact of an enterprise in full over JSON, for a reason. */
@RestController
@RequestMapping(path = "/api/v1/credit/enterprises/{id}/contact", produces = "application/json")
@Tag(name = "Personal data", description = "Masked fields in full, for a reason that stays in the trail")
class ContactsApi {

    private final EnterpriseContacts contacts;

    ContactsApi(EnterpriseContacts contacts) {
        this.contacts = contacts;
    }

    /** @param reason why the contact is needed; stays in the trail of the enterprise */
    record Asking(String reason) {
    }

    /** What is known of the contact; {@code null} for what is not. */
    record ContactJson(String contactName, String contactPhone) {

        @Override
        public String toString() {
            return "contact";
        }
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "The contact of an enterprise in full; every call counts and stays in the trail of the enterprise")
    ResponseEntity<ContactJson> show(Actor actor, @PathVariable String id, @RequestBody Asking body) {
        var known = contacts.inFull(actor, id, body.reason());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ContactJson(value(known, "contactName"), value(known, "contactPhone")));
    }

    private static String value(List<ShownField> known, String key) {
        return known.stream().filter(field -> field.key().equals(key)).map(ShownField::value).findFirst().orElse(null);
    }
}
