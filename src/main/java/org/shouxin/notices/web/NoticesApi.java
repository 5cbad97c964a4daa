package org.shouxin.notices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.notices.Inbox;
import org.shouxin.notices.NoticeView;
import org.shouxin.notices.NoticeWords;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's inbox over JSON. */
@RestController
@RequestMapping(path = "/api/v1/notices", produces = "application/json")
@Tag(name = "Notices", description = "What the caller was told about their cases")
class NoticesApi {

    private final Inbox inbox;
    private final NoticeWords words;

    NoticesApi(Inbox inbox, NoticeWords words) {
        this.inbox = inbox;
        this.words = words;
    }

    /**
     * @param template stable name of what happened
     * @param facts    named values behind the text
     * @param readAt   absent while it is unread
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeJson(String id, String template, String title, String text, Map<String, String> facts, String caseNumber, Instant givenAt,
            Instant readAt) {
    }

    /** @param next give it back as {@code after} for the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeListJson(List<NoticeJson> items, String next, long count, boolean capped, long unread) {
    }

    @GetMapping
    @Operation(summary = "A page of the caller's notices, newest first")
    NoticeListJson list(Actor actor, Locale locale, @Parameter(description = "all or unread") @RequestParam(defaultValue = "all") String state,
            @Parameter(description = "part of a case number") @RequestParam(required = false) String q,
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "20") int limit) {
        if (!state.equals("all") && !state.equals("unread")) {
            throw new BadRequest("parameter.invalid", Map.of("name", "state"));
        }
        var page = inbox.page(actor, new Inbox.Query(state.equals("unread"), q, after, limit));
        return new NoticeListJson(page.items().stream().map(notice -> json(notice, locale)).toList(), page.next(), page.count(), page.capped(),
                inbox.unread(actor));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark a notice as read")
    void read(Actor actor, @PathVariable String id, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        inbox.read(actor, id, key);
    }

    private NoticeJson json(NoticeView notice, Locale locale) {
        return new NoticeJson(notice.id(), notice.template(), words.title(notice.template(), locale),
                words.text(notice.template(), notice.facts(), locale), notice.facts(), notice.caseNumber(), notice.givenAt(), notice.readAt());
    }
}
