package org.shouxin.trail.spi;

import java.util.Optional;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.Command;

/** Knows what a failure of its technology means to the person who lost a race. */
public interface LostRaceTranslator {

    /** Whether the database chose this transaction as a deadlock victim, so that running it again is right. */
    boolean isDeadlock(Throwable failure);

    /** The refusal to show, or empty when the failure is not a lost race. */
    Optional<Problem> translate(Throwable failure, Command command);
}
