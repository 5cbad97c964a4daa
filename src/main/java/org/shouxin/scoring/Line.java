package org.shouxin.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One leaf of an explanation: a raw value, the level that matched it, and what follows.
 *
 * @article CR-A1
 */
public record Line(Observation observation, Level level) {

    /** Code of the indicator. */
    public String indicator() {
        return level.indicator();
    }

    /** The raw value as text; empty when nothing is known. */
    public String raw() {
        return observation.value() == null ? "" : observation.value().text();
    }

    /** Date of the evidence; null when it carries none. */
    public LocalDate evidence() {
        return observation.evidence();
    }

    /** 0..100; null when nothing is known and that blocks, and for gates. */
    public BigDecimal score() {
        return level.score();
    }

    /** In the part; null for gates. */
    public BigDecimal weight() {
        return level.weight();
    }

    /** Weight × score. */
    public BigDecimal contribution() {
        return level.contribution();
    }

    /** Part weight × contribution: what the line adds to the composite. */
    public BigDecimal share() {
        return level.share();
    }
}
