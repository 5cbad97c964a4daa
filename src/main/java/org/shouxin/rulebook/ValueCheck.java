package org.shouxin.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/** Whoever reads rules that name something outside the rulebook says whether it is there: the rulebook cannot know. */
public interface ValueCheck {

    /** Why a bureau's rule cannot have that value from that day on; empty when it can, and for rules of somebody else. */
    Optional<FieldProblem> problem(String bureauId, String key, String value, LocalDate effectiveFrom);
}
