package org.shouxin.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.scoring.Facts;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Scheme;

/**
 * What is known of an enterprise on a day. Which row of an indicator counts is the scheme's to say. A row counts from the day it
 * holds from to the last day of the scheme's window, which begins with the evidence; a day until which a row was said to hold
 * narrows the window and never widens it. No row is changed for it: an earlier result, computed again by the version it names,
 * comes out the same, and another version may have other windows. Of several rows that one counts which began last; of those that
 * began together the one with the younger evidence, then the one recorded last. Where the window asks for the worst, the one that
 * scores least comes first. Deductions count each by itself.
 *
 * @article CR-A1, NB-2(2)
 */
public final class KnownOn {

    private static final Comparator<RecordedObservation> YOUNGER = Comparator.comparing(RecordedObservation::validFrom)
            .thenComparing(RecordedObservation::evidenceOn).thenComparing(RecordedObservation::sequence);
    /** Below every score, so that a value which the scheme cannot read is not passed over but refused. */
    private static final BigDecimal UNREADABLE = BigDecimal.valueOf(-1);

    private final LocalDate day;
    private final List<RecordedObservation> rows;
    private final List<RecordedObservation> standing;
    private final Map<String, List<RecordedObservation>> begun;

    KnownOn(LocalDate day, List<RecordedObservation> rows) {
        this.day = day;
        this.rows = rows;
        this.standing = rows.stream().filter(row -> row.supersededBy() == null && row.value() != null).toList();
        this.begun = standing.stream().filter(row -> !day.isBefore(row.validFrom())).collect(Collectors.groupingBy(RecordedObservation::code));
    }

    /**
     * What was known when the row of that number was the last one: rows recorded later count as if nobody had recorded them,
     * as corrections too.
     */
    static KnownOn upTo(long knownTo, LocalDate day, List<RecordedObservation> rows) {
        var known = rows.stream().filter(row -> row.sequence() <= knownTo).toList();
        var corrections = new HashMap<String, String>();
        known.stream().filter(row -> row.supersedes() != null).forEach(row -> corrections.put(row.supersedes(), row.id()));
        return new KnownOn(day, known.stream().map(row -> row.correctedBy(corrections.get(row.id()))).toList());
    }

    public LocalDate day() {
        return day;
    }

    /** The row that counts for the indicator of the scheme; {@code null} when nothing is known. */
    public RecordedObservation of(Scheme scheme, String indicator) {
        var counting = counting(scheme, scheme.indicator(indicator));
        return counting.isEmpty() ? null : counting.get(0);
    }

    /** What happened that costs points by the code, also when it counts no more, the latest first. */
    public List<RecordedObservation> occurrences(String deduction) {
        return standing.stream().filter(row -> row.code().equals(deduction) && !row.evidenceOn().isAfter(day))
                .sorted(Comparator.comparing(RecordedObservation::evidenceOn).thenComparing(RecordedObservation::sequence).reversed()).toList();
    }

    /** What is graded by: the row that counts for the indicator, where the worst of several counts all of those, or what happened of the deduction. */
    List<RecordedObservation> graded(Scheme scheme, String code) {
        var indicator = scheme.indicator(code);
        return indicator == null ? occurrences(code) : counting(scheme, indicator).stream().limit(worst(indicator) ? Long.MAX_VALUE : 1).toList();
    }

    /** Number of the last row, 0 for none. */
    long last() {
        return rows.stream().mapToLong(RecordedObservation::sequence).max().orElse(0);
    }

    /** What the row, or the one it corrects, said when the row of that number was the last one; {@code null} when neither was known. */
    String before(RecordedObservation row, long knownTo) {
        var then = row;
        while (then.sequence() > knownTo && then.supersedes() != null) {
            var corrected = then.supersedes();
            then = rows.stream().filter(one -> one.id().equals(corrected)).findFirst().orElseThrow();
        }
        return then.sequence() > knownTo ? null : then.value();
    }

    /** Of how many indicators of the scheme nothing is known. */
    public long missing(Scheme scheme) {
        return scheme.indicators().stream().filter(indicator -> of(scheme, indicator.code()) == null).count();
    }

    /** Whether the row of that id stands: nothing known corrects it. */
    boolean stands(String rowId) {
        return standing.stream().anyMatch(row -> row.id().equals(rowId));
    }

    /** The rows that hold and lie in the window, the one that counts first. */
    private List<RecordedObservation> counting(Scheme scheme, Indicator indicator) {
        var rows = begun.getOrDefault(indicator.code(), List.of()).stream().filter(row -> !day.isAfter(row.countsUntil(indicator))).toList();
        if (rows.size() < 2) {
            return rows;
        }
        var youngest = YOUNGER.reversed();
        return rows.stream().sorted(worst(indicator) ? Comparator.<RecordedObservation, BigDecimal>comparing(row -> score(scheme, row)).thenComparing(youngest)
                : youngest).toList();
    }

    private static boolean worst(Indicator indicator) {
        return indicator.window() != null && indicator.window().worst();
    }

    private static BigDecimal score(Scheme scheme, RecordedObservation row) {
        try {
            return scheme.score(row.code(), row.value());
        } catch (IllegalArgumentException unreadable) {
            return UNREADABLE;
        }
    }

    /** Everything that the scheme grades by. */
    public Facts facts(Scheme scheme) {
        return facts(scheme, Map.of(), PassedRepair.NONE);
    }

    /**
     * Everything that the scheme grades by.
     *
     * @param vetoes of earlier gradings, which no repair has lifted, with the day of their cause; those the scheme does not know count nothing
     */
    Facts facts(Scheme scheme, Map<String, LocalDate> vetoes, PassedRepair repair) {
        var facts = scheme.facts(day);
        scheme.indicators().forEach(indicator -> observed(facts, scheme, indicator));
        scheme.deductions().forEach(deduction -> occurrences(deduction.code()).forEach(row -> facts.occurred(row.code(), row.evidenceOn())));
        scheme.vetoes().stream().filter(veto -> vetoes.containsKey(veto.code())).forEach(veto -> facts.vetoedSince(veto.code(), vetoes.get(veto.code())));
        if (repair.on() != null) {
            facts.repaired(repair.over(scheme, this));
        }
        return facts.read();
    }

    /** The worst row scores; the others of its window happened too, so that a younger accident is not hidden behind a worse one. */
    private void observed(Facts.Collector facts, Scheme scheme, Indicator indicator) {
        var rows = graded(scheme, indicator.code());
        rows.stream().limit(1).forEach(row -> facts.value(row.code(), row.value(), row.evidenceOn()));
        rows.stream().skip(1).forEach(row -> facts.further(row.code(), row.value(), row.evidenceOn()));
    }
}
