package org.shouxin.scoring;

import java.math.BigDecimal;

/**
 * The rule for some values of an indicator, with everything that follows from it.
 *
 * @param indicator    code of the indicator, e.g. {@code C01}
 * @param values       as written in the rulebook, e.g. {@code 51..100}; empty for "nothing is known"
 * @param score        0..100; null when the effect gives none
 * @param weight       of the indicator in its part; null for a gate
 * @param contribution weight × score, what it adds to its part; null without a score
 * @param share        part weight × contribution, what it adds to the composite; null without a score
 * @param article      source of the rule
 * @article CR-A1
 */
public record Level(String indicator, String values, Effect effect, BigDecimal score, BigDecimal weight, BigDecimal contribution,
        BigDecimal share, String article, Origin origin) {

    /** What the level does. */
    public enum Effect {
        /** Gives a score. */
        SCORES,
        /** A gate that stands open. */
        PASSES,
        /** A gate that is closed: the enterprise is not graded. */
        SUSPENDS,
        /** Nothing is known and the rulebook scores that 0. */
        MISSING_SCORES_ZERO,
        /** Nothing is known and the rulebook gives no grade without it. */
        MISSING_BLOCKS
    }

    /** Whether this is the rule for an indicator of which nothing is known. */
    public boolean missing() {
        return effect == Effect.MISSING_SCORES_ZERO || effect == Effect.MISSING_BLOCKS;
    }
}
