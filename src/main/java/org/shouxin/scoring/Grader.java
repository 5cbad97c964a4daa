package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shouxin.scoring.Grading.Outcome;

/** The arithmetic of a scheme. Parts are summed as scaled longs; see {@link Fixed}. */
final class Grader {

    private final Scheme scheme;
    private final String reference;
    private final MatchTable table;
    private final Part[] parts;
    private final int[][] positionsByPart;
    private final int[] gates;
    private final long[] partWeights;
    private final long floor;
    private final long cap;
    private final long[] gradesFrom;
    private final Grade best;
    private final Grade worst;
    private final VetoRule[] vetoRules;

    /** @param matchers one per indicator, in the order of the scheme */
    Grader(Scheme scheme, List<Matcher> matchers, List<VetoRule> vetoRules) {
        this.scheme = scheme;
        this.reference = scheme.reference();
        this.table = new MatchTable(matchers);
        this.parts = scheme.parts().toArray(Part[]::new);
        this.positionsByPart = scheme.parts().stream().map(part -> positions(part.indicators())).toArray(int[][]::new);
        this.gates = positions(scheme.indicators().stream().filter(Indicator::gate).toList());
        this.partWeights = scheme.parts().stream().mapToLong(part -> units(part.weight())).toArray();
        this.floor = units(scheme.floor()) * Fixed.SHARES_PER_SCORE_UNIT;
        this.cap = units(scheme.cap()) * Fixed.SHARES_PER_SCORE_UNIT;
        this.vetoRules = vetoRules.toArray(VetoRule[]::new);
        this.best = scheme.bands().get(0).grade();
        this.worst = scheme.bands().get(scheme.bands().size() - 1).grade();
        this.gradesFrom = scheme.bands().stream().mapToLong(band -> units(band.from())).toArray();
    }

    Grading grade(Facts facts) {
        if (!facts.readBy(scheme)) {
            throw new IllegalArgumentException(facts.rulebook());
        }
        var gateLines = lines(gates, facts);
        var outcome = outcome(gateLines, facts);
        var graded = outcome == Outcome.GRADED;
        var scores = new PartScore[parts.length];
        var shares = 0L;
        for (int part = 0; part < scores.length; part++) {
            var positions = positionsByPart[part];
            var slots = new int[positions.length];
            var units = 0L;
            for (int i = 0; i < slots.length; i++) {
                var slot = table.slot(positions[i], facts.place(positions[i]));
                units += table.units(slot);
                slots[i] = slot;
            }
            shares += units * partWeights[part];
            scores[part] = new PartScore(parts[part], new Lines(facts, positions, slots, table),
                    graded ? Fixed.exact(units, Fixed.CONTRIBUTION_DECIMALS) : null);
        }
        var deductions = deductions(facts);
        var vetoes = vetoes(facts);
        if (!graded) {
            var vetoed = outcome == Outcome.BLOCKED && capped(best, vetoes) == worst;
            return new Grading(reference, facts, vetoed ? Outcome.GRADED : outcome, List.of(scores), gateLines, facts.missing(), deductions, null, null,
                    null, vetoed ? worst : null, vetoes);
        }
        var exact = Math.max(floor, Math.min(cap, shares - taken(deductions)));
        var composite = Fixed.rounded(exact);
        var byScore = gradeOf(composite);
        return new Grading(reference, facts, outcome, List.of(scores), gateLines, facts.missing(), deductions,
                Fixed.exact(exact, Fixed.SHARE_DECIMALS), BigDecimal.valueOf(composite, Fixed.SCORE_DECIMALS), byScore,
                capped(byScore, vetoes), vetoes);
    }

    private int[] positions(List<Indicator> indicators) {
        return indicators.stream().mapToInt(indicator -> scheme.position(indicator.code())).toArray();
    }

    private static Outcome outcome(List<Line> gateLines, Facts facts) {
        for (var line : gateLines) {
            if (line.level().effect() == Level.Effect.SUSPENDS) {
                return Outcome.SUSPENDED;
            }
        }
        return facts.blocked() ? Outcome.BLOCKED : Outcome.GRADED;
    }

    private List<Line> lines(int[] positions, Facts facts) {
        var slots = new int[positions.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = table.slot(positions[i], facts.place(positions[i]));
        }
        return new Lines(facts, positions, slots, table);
    }

    private List<DeductionLine> deductions(Facts facts) {
        if (facts.occurrences().isEmpty()) {
            return List.of();
        }
        return facts.occurrences().stream()
                .map(occurrence -> DeductionLine.of(occurrence, scheme.deduction(occurrence.deduction()), facts.asOf())).toList();
    }

    private List<VetoLine> vetoes(Facts facts) {
        var lines = List.<VetoLine>of();
        for (var rule : vetoRules) {
            var line = rule.line(facts);
            if (line != null) {
                lines = lines.isEmpty() ? new ArrayList<>() : lines;
                lines.add(line);
            }
        }
        return lines.isEmpty() ? lines : Collections.unmodifiableList(lines);
    }

    private static long taken(List<DeductionLine> deductions) {
        var taken = 0L;
        for (var line : deductions) {
            taken += units(line.points()) * Fixed.SHARES_PER_SCORE_UNIT;
        }
        return taken;
    }

    private Grade gradeOf(long composite) {
        for (int band = 0; band < gradesFrom.length; band++) {
            if (composite >= gradesFrom[band]) {
                return scheme.bands().get(band).grade();
            }
        }
        throw new IllegalStateException(scheme.reference());
    }

    private static Grade capped(Grade grade, List<VetoLine> vetoes) {
        for (var line : vetoes) {
            grade = line.stands() ? grade.atBest(line.veto().cap()) : grade;
        }
        return grade;
    }

    private static long units(BigDecimal decimal) {
        return decimal.movePointRight(Fixed.SCORE_DECIMALS).longValueExact();
    }
}
