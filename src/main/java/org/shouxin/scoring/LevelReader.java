package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.scoring.Level.Effect;

/** Reads the levels of the indicators and sees to it that each value has exactly one. */
final class LevelReader {

    private final Map<String, List<Row>> rowsOf = new HashMap<>();
    private final Map<String, List<Matcher.Span>> spansOf = new HashMap<>();

    private record Stretch(PlaceRange range, Level level, Row row) {
    }

    LevelReader(List<Row> levels, List<Row> indicators) {
        indicators.forEach(row -> rowsOf.put(row.text(1), new ArrayList<>()));
        for (var row : levels) {
            row.check(rowsOf.containsKey(row.text(1)), RulebookFault.CODE_UNKNOWN, row.text(1));
            rowsOf.get(row.text(1)).add(row);
        }
    }

    /** @param weight null for a gate */
    List<Level> read(Row indicator, ValueKind kind, BigDecimal weight, BigDecimal partWeight) {
        var stretches = new ArrayList<Stretch>();
        var levels = new ArrayList<Level>();
        for (var row : rowsOf.get(indicator.text(1))) {
            var level = weight == null ? gate(row) : scoring(row, weight, partWeight);
            levels.add(level);
            PlaceRange.read(row, 2, kind).forEach(range -> stretches.add(new Stretch(range, level, row)));
        }
        indicator.check(weight != null || levels.stream().anyMatch(level -> level.effect() == Effect.SUSPENDS),
                RulebookFault.GATE_NEVER_CLOSES, indicator.text(1));
        stretches.sort(Comparator.comparing(stretch -> stretch.range().from()));
        checkComplete(indicator, kind, stretches);
        spansOf.put(indicator.text(1), stretches.stream()
                .map(stretch -> new Matcher.Span(stretch.range().from(), stretch.range().to(), stretch.level())).toList());
        return levels;
    }

    Matcher matcher(Indicator indicator) {
        return new Matcher(spansOf.get(indicator.code()), indicator.missing());
    }

    private static Level scoring(Row row, BigDecimal weight, BigDecimal partWeight) {
        var score = row.number(3, "0", "100");
        var contribution = weight.multiply(score);
        return new Level(row.text(1), row.text(2), Effect.SCORES, score, weight, contribution, partWeight.multiply(contribution),
                row.article(), row.origin());
    }

    private static Level gate(Row row) {
        row.check(row.text(3).equals("pass") || row.text(3).equals("suspend"), RulebookFault.EFFECT_UNKNOWN, row.text(3));
        return new Level(row.text(1), row.text(2), row.text(3).equals("pass") ? Effect.PASSES : Effect.SUSPENDS, null, null, null, null,
                row.article(), row.origin());
    }

    /** Names the line after a gap, the second line of an overlap, and the indicator's line when it has no level. */
    private static void checkComplete(Row indicator, ValueKind kind, List<Stretch> stretches) {
        var choices = !kind.choices().isEmpty();
        var next = 0;
        for (var stretch : stretches) {
            var row = stretch.row();
            var from = stretch.range().from();
            row.check(from >= next, choices ? RulebookFault.VALUE_TWICE : RulebookFault.RANGE_OVERLAP, row.text(1),
                    kind.text(Math.min(from, kind.last())));
            row.check(from == next || next == 0, choices ? RulebookFault.VALUE_UNCOVERED : RulebookFault.RANGE_GAP, row.text(1),
                    kind.text(next));
            row.check(from == next, choices ? RulebookFault.VALUE_UNCOVERED : RulebookFault.RANGE_INCOMPLETE, row.text(1),
                    kind.text(next));
            next = stretch.range().to() + 1;
        }
        var end = stretches.isEmpty() ? indicator : stretches.get(stretches.size() - 1).row();
        end.check(next == kind.last() + 1, choices ? RulebookFault.VALUE_UNCOVERED : RulebookFault.RANGE_INCOMPLETE,
                indicator.text(1), kind.text(Math.min(next, kind.last())));
    }
}
