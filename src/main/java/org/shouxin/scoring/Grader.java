package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.shouxin.scoring.Grading.Outcome;

/** The arithmetic of a scheme. Parts are summed as scaled longs; see {@link Fixed}. */
final class Grader {

    private final Scheme scheme;
    private final Matcher[][] matchersByPart;
    private final Matcher[] gates;
    private final Matcher[] all;
    private final long[] partWeights;
    private final long floor;
    private final long cap;
    private final long[] gradesFrom;
    private final VetoRule[] vetoRules;

    Grader(Scheme scheme, Map<String, Matcher> matchers, List<VetoRule> vetoRules) {
        this.scheme = scheme;
        this.matchersByPart = scheme.parts().stream().map(part -> part.indicators().stream()
                .map(indicator -> matchers.get(indicator.code())).toArray(Matcher[]::new)).toArray(Matcher[][]::new);
        this.gates = scheme.indicators().stream().filter(Indicator::gate).map(gate -> matchers.get(gate.code())).toArray(Matcher[]::new);
        this.all = scheme.indicators().stream().map(indicator -> matchers.get(indicator.code())).toArray(Matcher[]::new);
        this.partWeights = scheme.parts().stream().mapToLong(part -> units(part.weight())).toArray();
        this.floor = units(scheme.floor()) * Fixed.SHARES_PER_SCORE_UNIT;
        this.cap = units(scheme.cap()) * Fixed.SHARES_PER_SCORE_UNIT;
        this.vetoRules = vetoRules.toArray(VetoRule[]::new);
        this.gradesFrom = scheme.bands().stream().mapToLong(band -> units(band.from())).toArray();
    }

    Grading grade(Facts facts) {
        if (!facts.rulebook().equals(scheme.reference())) {
            throw new IllegalArgumentException(facts.rulebook());
        }
        var closed = lines(gates, facts);
        var outcome = outcome(closed, facts);
        var graded = outcome == Outcome.GRADED;
        var parts = new PartScore[matchersByPart.length];
        var shares = 0L;
        for (int part = 0; part < parts.length; part++) {
            var matchers = matchersByPart[part];
            var lines = new Line[matchers.length];
            var units = 0L;
            for (int i = 0; i < lines.length; i++) {
                var matcher = matchers[i];
                var slot = matcher.slot(facts.place(matcher.position));
                units += matcher.units(slot);
                lines[i] = new Line(facts.observation(matcher.position), matcher.level(slot));
            }
            var share = units * partWeights[part];
            shares += share;
            parts[part] = new PartScore(scheme.parts().get(part), list(lines),
                    graded ? Fixed.exact(units, Fixed.CONTRIBUTION_DECIMALS) : null,
                    graded ? Fixed.exact(share, Fixed.SHARE_DECIMALS) : null);
        }
        var deductions = deductions(facts);
        var vetoes = vetoes(facts);
        if (!graded) {
            return new Grading(scheme.reference(), facts, outcome, list(parts), closed, facts.missing(), deductions, null, null, null,
                    null, vetoes);
        }
        var exact = Math.max(floor, Math.min(cap, shares - taken(deductions)));
        var composite = Fixed.rounded(exact);
        var byScore = gradeOf(composite);
        return new Grading(scheme.reference(), facts, outcome, list(parts), closed, facts.missing(), deductions,
                Fixed.exact(exact, Fixed.SHARE_DECIMALS), BigDecimal.valueOf(composite, Fixed.SCORE_DECIMALS), byScore,
                capped(byScore, vetoes), vetoes);
    }

    Matcher matcher(String indicator) {
        return all[scheme.position(indicator)];
    }

    private Outcome outcome(List<Line> gateLines, Facts facts) {
        for (var line : gateLines) {
            if (line.level().effect() == Level.Effect.SUSPENDS) {
                return Outcome.SUSPENDED;
            }
        }
        return facts.blocked() ? Outcome.BLOCKED : Outcome.GRADED;
    }

    private static List<Line> lines(Matcher[] matchers, Facts facts) {
        var lines = new Line[matchers.length];
        for (int i = 0; i < lines.length; i++) {
            var position = matchers[i].position;
            lines[i] = new Line(facts.observation(position), matchers[i].level(matchers[i].slot(facts.place(position))));
        }
        return list(lines);
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

    private static <T> List<T> list(T[] items) {
        return Collections.unmodifiableList(Arrays.asList(items));
    }

    private static long units(BigDecimal decimal) {
        return decimal.movePointRight(Fixed.SCORE_DECIMALS).longValueExact();
    }
}
