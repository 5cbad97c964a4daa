package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A part of an explanation.
 *
 * @param lines one per indicator of the part, in the order of the rulebook
 * @param score exact sum of the contributions, 0..100; null unless the enterprise has a composite
 * @article CR-A1(I), CR-A1(II)
 */
public record PartScore(Part part, List<Line> lines, BigDecimal score) {

    /** Exact part weight × score; null like the score. */
    public BigDecimal share() {
        return score == null ? null : part.weight().multiply(score);
    }
}
