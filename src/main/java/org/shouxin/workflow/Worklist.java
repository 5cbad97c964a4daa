package org.shouxin.workflow;

import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Service;

/**
 * Who has what to do: a read model of its own, written in the engine's transaction, so that a page costs the same at a
 * thousand and at a million open tasks.
 */
@Service
public class Worklist {

    public Slice<WorkItem> page(Actor actor, WorkQuery query) {
        throw new UnsupportedOperationException();
    }

    /** How many open tasks each scope holds for the actor, counted up to 1,000. */
    public Counts counts(Actor actor) {
        throw new UnsupportedOperationException();
    }

    public record Counts(long mine, long groups, long bureau, long overdue) {
    }

    /** Rebuilds the read model from the engine; returns how many rows differed. */
    public int rebuild() {
        throw new UnsupportedOperationException();
    }
}
