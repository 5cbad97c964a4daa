package org.shouxin.workflow;

import java.time.Instant;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Service;

/** What people say about a case. A comment stays as it was written. */
@Service
public class Comments {

    public record Comment(String id, String caseNumber, String authorId, String authorName, String text, Instant writtenAt) {
    }

    public void write(Actor actor, String caseNumber, String text, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    public List<Comment> of(Actor actor, String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
