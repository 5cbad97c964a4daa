package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A grade with everything it rests on: composite ← parts ← lines (raw value → level → score → weight → contribution), less
 * deductions, capped by vetoes. Arithmetic is exact; only the composite is rounded, once, half-up to two decimals, and the
 * rounded composite, the one that is printed, decides the grade. A veto that leaves the worst grade only decides it by itself:
 * what is missing could not make it another.
 *
 * @param rulebook    reference of the scheme's version, e.g. {@code CR@1}
 * @param facts       what was graded
 * @param parts       with their lines
 * @param gates       one line per gate
 * @param missing     codes of the indicators of which nothing is known, whether they score 0 or block
 * @param deductions  all occurrences by date, those that no longer count included
 * @param exact       composite before rounding, within floor and cap; null unless graded by a composite
 * @param composite   0..100 with two decimals; null unless graded, and where a veto decided alone
 * @param gradeByScore grade of the composite alone; null like it
 * @param grade       the grade after vetoes; null unless graded
 * @param vetoes      those with a cause, lifted ones included
 * @article CR-A1(III), NB-2(1), NB-2(2), NB-3(2)
 */
public record Grading(String rulebook, Facts facts, Outcome outcome, List<PartScore> parts, List<Line> gates, List<String> missing,
        List<DeductionLine> deductions, BigDecimal exact, BigDecimal composite, Grade gradeByScore, Grade grade, List<VetoLine> vetoes) {

    /** Whether there is a grade. */
    public enum Outcome {
        GRADED,
        /** A gate is closed. */
        SUSPENDED,
        /** Something is missing that the rulebook does not score 0, and no veto decides without it. */
        BLOCKED
    }

    /**
     * The part with that code.
     *
     * @throws IllegalArgumentException when the scheme has none
     */
    public PartScore part(String code) {
        return parts.stream().filter(part -> part.part().code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** The lines of all parts, then the gates. */
    public List<Line> lines() {
        return Stream.concat(parts.stream().flatMap(part -> part.lines().stream()), gates.stream()).toList();
    }

    /** The missing indicators that leave the enterprise without a composite, and without a grade unless a veto decides it. */
    public List<String> blocking() {
        return lines().stream().map(Line::level).filter(level -> level.effect() == Level.Effect.MISSING_BLOCKS).map(Level::indicator)
                .toList();
    }
}
