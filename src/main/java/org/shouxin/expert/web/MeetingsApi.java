package org.shouxin.expert.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.shouxin.expert.MeetingExcusals;
import org.shouxin.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Director meetings over JSON, beside what every case has. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}", produces = "application/json")
@Tag(name = "Meetings", description = "Members of director meetings who are waited for")
class MeetingsApi {

    private final MeetingExcusals excusals;

    MeetingsApi(MeetingExcusals excusals) {
        this.excusals = excusals;
    }

    /** @param open {@code ballot} or {@code signature} */
    record AwaitedJson(String member, String name, String open) {
    }

    record AwaitedListJson(List<AwaitedJson> items) {
    }

    /** @param member id of the member's account */
    record ExcusalBody(String member, String reason) {
    }

    @GetMapping("/members")
    @Operation(summary = "Members whose ballots or signatures a director meeting waits for")
    AwaitedListJson awaited(Actor actor, @PathVariable String number) {
        return new AwaitedListJson(excusals.awaited(actor, number).stream()
                .map(one -> new AwaitedJson(one.userId(), one.name(), one.what().name().toLowerCase(Locale.ROOT))).toList());
    }

    @PostMapping(path = "/excusals", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Excuse a member from an open ballot or signature, with a reason; for secretaries")
    void excuse(Actor actor, @PathVariable String number, @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ExcusalBody body) {
        excusals.excuse(actor, number, body.member(), body.reason(), key);
    }
}
