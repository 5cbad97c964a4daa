package org.shouxin.trail;

import java.util.Objects;
import org.shouxin.kernel.Actor;

/**
 * One writing request, from a page or over the API.
 *
 * @param name           stable name of the verb, e.g. {@code task.complete}
 * @param target         what it acts on (task id, case number); may be empty
 * @param idempotencyKey chosen by the caller; {@code null} when the caller gave none
 * @param bodyHash       hash of everything that was asked for; the same key with another body is refused
 */
public record Command(Actor actor, String name, String target, String idempotencyKey, String bodyHash) {

    public Command {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(name, "name");
        target = target == null ? "" : target;
        bodyHash = bodyHash == null ? "" : bodyHash;
    }

    public static Command of(Actor actor, String name, String target) {
        return new Command(actor, name, target, null, "");
    }
}
