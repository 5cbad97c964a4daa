package org.shouxin.workflow.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * Computes again what a capability decided, from the facts, the rule versions and the decision table that were kept with the
 * decision. Whatever differs was changed behind the application's back: rules are added to, never changed.
 */
public interface StoredDecisions {

    /**
     * One decision, as it was stored and as it comes out now.
     *
     * @param kind     what was decided; words under {@code decision.kind.<kind>}
     * @param asOf     the day whose rules were applied
     * @param rules    references of the rules and of the decision table, separated by commas
     * @param stored   codes or values of the outcome as it was kept
     * @param computed the same computed again
     */
    record Recomputed(String kind, LocalDate asOf, String rules, List<String> stored, List<String> computed) {

        public Recomputed {
            stored = List.copyOf(stored);
            computed = List.copyOf(computed);
        }

        public boolean agrees() {
            return stored.equals(computed);
        }
    }

    /** The decisions of a case, the earliest first; empty when the capability decided nothing in it. */
    List<Recomputed> of(String caseNumber);

    /** Numbers of the cases it decided something in, after the given one and in their order. */
    List<String> cases(String after, int limit);
}
