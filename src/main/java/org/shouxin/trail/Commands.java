package org.shouxin.trail;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * The one path of every writing request: idempotency, one transaction, deadlock retry, and one mapper for everything a
 * lost race can throw. What the verb writes to domain tables, engine, worklist and trail commits or vanishes together.
 */
@Service
public class Commands {

    /**
     * Runs the verb once.
     *
     * @return what the verb returned: a short text such as a case number, stored with the idempotency key, so that a
     *         repeated request gets the first answer
     */
    public String run(Command command, Supplier<String> verb) {
        throw new UnsupportedOperationException();
    }
}
