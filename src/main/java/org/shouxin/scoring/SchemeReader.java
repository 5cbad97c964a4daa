package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.scoring.Level.Effect;

/** Reads a scheme from the lines of its rulebook and refuses what is not sound. The layout is told in credit-cr.csv. */
final class SchemeReader {

    private static final Map<String, Integer> CELLS = Map.of("scheme", 7, "limits", 5, "part", 6, "indicator", 9, "level", 6,
            "missing", 5, "window", 6, "deduction", 8, "grade", 5, "veto", 7);

    private final String name;
    private final int lastLine;
    private final List<String> source;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();

    SchemeReader(String name, List<String> lines) {
        this.name = name;
        this.lastLine = lines.size();
        this.source = lines;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                var row = new Row(name, i + 1, Arrays.asList(line.split(",", -1)));
                row.check(CELLS.containsKey(row.kind()), RulebookFault.LINE_UNKNOWN, row.kind());
                row.check(CELLS.get(row.kind()) == row.cells().size(), RulebookFault.LINE_CELLS, row.kind(),
                        CELLS.get(row.kind()).toString(), Integer.toString(row.cells().size()));
                row.article();
                row.origin();
                rows.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
            }
        }
    }

    Scheme read() {
        var head = head();
        var weights = weights();
        some("indicator").forEach(row -> unused(row, 1));
        var missing = new MissingRules(some("indicator"), all("missing"));
        var windows = new WindowRules(some("indicator"), all("window"));
        var levels = new LevelReader(all("level"), some("indicator"));
        var indicators = new ArrayList<Indicator>();
        var matchers = new ArrayList<Matcher>();
        for (var row : some("indicator")) {
            var indicator = indicator(row, weights, levels, missing, windows);
            matchers.add(levels.matcher(indicator));
            indicators.add(indicator);
        }
        var parts = some("part").stream().map(row -> part(row, indicators)).toList();
        var deductions = new LinkedHashMap<String, Deduction>();
        all("deduction").forEach(row -> deductions.put(row.text(1), deduction(row)));
        return new Scheme(head, parts, indicators, deductions, bands(head), vetoes(indicators, deductions), matchers, source);
    }

    private Scheme.Head head() {
        var scheme = one("scheme");
        var limits = one("limits");
        var from = scheme.date(3);
        var to = scheme.text(4).isEmpty() ? null : scheme.date(4);
        scheme.check(to == null || !to.isBefore(from), RulebookFault.DATES_REVERSED, scheme.text(3), scheme.text(4));
        return new Scheme.Head(scheme.code(1), scheme.version(2), from, to, scheme.article(),
                scheme.origin(), limits.number(1, "0", "100"), limits.number(2, limits.text(1), "100"));
    }

    private Map<String, BigDecimal> weights() {
        var weights = new LinkedHashMap<String, BigDecimal>();
        for (var row : some("part")) {
            weights.put(unused(row, 1), row.number(3, "0.01", "1"));
        }
        var sum = sum(List.copyOf(weights.values()));
        last(some("part")).check(sum.compareTo(BigDecimal.ONE) == 0, RulebookFault.PARTS_WEIGHT_SUM, sum.toPlainString());
        return weights;
    }

    private Indicator indicator(Row row, Map<String, BigDecimal> weights, LevelReader levels, MissingRules missing,
            WindowRules windows) {
        row.check(weights.containsKey(row.text(3)), RulebookFault.CODE_UNKNOWN, row.text(3));
        var kind = Arrays.stream(ValueKind.values()).filter(known -> known.code().equals(row.text(4))).findFirst()
                .orElseThrow(() -> row.refused(RulebookFault.KIND_UNKNOWN, row.text(4)));
        var weight = row.text(5).equals("gate") ? null : row.number(5, "0.01", "1");
        var note = row.text(6).isEmpty() ? "" : row.code(6);
        return new Indicator(row.text(1), row.code(2), row.text(3), kind, weight, levels.read(row, kind, weight, weights.get(row.text(3))),
                missing.level(row, weight), windows.window(row.text(1), weight == null), note, row.article(), row.origin());
    }

    private static Part part(Row row, List<Indicator> indicators) {
        var own = indicators.stream().filter(indicator -> indicator.part().equals(row.text(1)) && !indicator.gate()).toList();
        var sum = sum(own.stream().map(Indicator::weight).toList());
        row.check(sum.compareTo(BigDecimal.ONE) == 0, RulebookFault.PART_WEIGHT_SUM, row.text(1), sum.toPlainString());
        return new Part(row.text(1), row.code(2), row.number(3, "0.01", "1"), own, row.article(), row.origin());
    }

    private Deduction deduction(Row row) {
        return new Deduction(unused(row, 1), row.code(2), row.code(3), row.number(4, "0.01", "100"), row.period(5), row.article(),
                row.origin());
    }

    /** Best grade first, each once, each beginning where the better one ends. */
    private List<Band> bands(Scheme.Head head) {
        var bands = new ArrayList<Band>();
        var grades = some("grade");
        var end = head.cap().movePointRight(2).intValueExact();
        for (var row : grades) {
            var grade = row.grade(1);
            row.check(bands.size() < Grade.values().length && grade == Grade.values()[bands.size()], RulebookFault.GRADE_ORDER, row.text(1));
            var range = PlaceRange.read(row, 2, 100, 10_000);
            row.check(range.to() >= end, bands.isEmpty() ? RulebookFault.RANGE_INCOMPLETE : RulebookFault.RANGE_GAP, row.text(2));
            row.check(range.to() == end, RulebookFault.RANGE_OVERLAP, row.text(2));
            bands.add(new Band(grade, BigDecimal.valueOf(range.from(), 2), row.article(), row.origin()));
            end = range.from() - 1;
        }
        var all = bands.size() == Grade.values().length;
        last(grades).check(all, RulebookFault.GRADE_ORDER, last(grades).text(1));
        last(grades).check(bands.get(bands.size() - 1).from().compareTo(head.floor()) == 0, RulebookFault.RANGE_INCOMPLETE,
                last(grades).text(2));
        return bands;
    }

    private List<VetoRule> vetoes(List<Indicator> indicators, Map<String, Deduction> deductions) {
        var rules = new ArrayList<VetoRule>();
        for (var row : all("veto")) {
            var code = unused(row, 1);
            var sources = row.codes(2);
            var position = indicators.stream().map(Indicator::code).toList().indexOf(row.text(2));
            row.check(position >= 0 || deductions.keySet().containsAll(sources), RulebookFault.CODE_UNKNOWN, row.text(2));
            row.check(row.grade(4) != Grade.A, RulebookFault.VETO_WITHOUT_EFFECT, row.text(4));
            if (position >= 0) {
                var indicator = indicators.get(position);
                row.check(indicator.missing().effect() == Effect.MISSING_BLOCKS, RulebookFault.MISSING_MUST_BLOCK, indicator.code());
            }
            var places = position < 0 ? List.<PlaceRange>of() : PlaceRange.read(row, 3, indicators.get(position).kind());
            rules.add(new VetoRule(new Veto(code, sources, row.text(3), position < 0 ? row.period(3) : null, row.grade(4),
                    row.article(), row.origin()), position, places));
        }
        return rules;
    }

    private String unused(Row row, int cell) {
        row.check(codes.add(row.code(cell)), RulebookFault.CODE_TWICE, row.text(cell));
        return row.text(cell);
    }

    private List<Row> all(String kind) {
        return rows.getOrDefault(kind, List.of());
    }

    private List<Row> some(String kind) {
        if (all(kind).isEmpty()) {
            throw new RulebookRefused(name, lastLine, RulebookFault.LINE_MISSING, List.of(kind));
        }
        return all(kind);
    }

    private Row one(String kind) {
        var found = some(kind);
        last(found).check(found.size() == 1, RulebookFault.LINE_TWICE, kind);
        return found.get(0);
    }

    private static Row last(List<Row> some) {
        return some.get(some.size() - 1);
    }

    private static BigDecimal sum(List<BigDecimal> addends) {
        return addends.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
