package org.shouxin.workflow.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.workflow.Comments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people say about a case. */
@RestController
@RequestMapping(path = "/api/v1/cases/{number}/comments", produces = "application/json")
@Tag(name = "Comments", description = "Comments on a case")
class CaseCommentsApi {

    private final Comments comments;

    CaseCommentsApi(Comments comments) {
        this.comments = comments;
    }

    /** A comment; its author's name is today's. */
    record CommentJson(String id, String authorId, String authorName, String text, Instant writtenAt) {

        static CommentJson of(Comments.Comment comment) {
            return new CommentJson(comment.id(), comment.authorId(), comment.authorName(), comment.text(), comment.writtenAt());
        }
    }

    /** @param text at most 2,000 characters */
    record CommentBody(String text) {
    }

    @GetMapping
    @Operation(summary = "Comments on the case, oldest first")
    ListJson<CommentJson> list(Actor actor, @PathVariable String number) {
        return ListJson.all(comments.of(actor, number).stream().map(CommentJson::of).toList());
    }

    @JsonVerb
    @Operation(summary = "Comment on the case; what was written stays as it is")
    void write(Actor actor, @PathVariable String number, @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CommentBody body) {
        if (body.text() == null) {
            throw new BadRequest("parameter.invalid", Map.of("name", "text"));
        }
        comments.write(actor, number, body.text(), key);
    }
}
