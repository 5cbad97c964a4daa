package org.shouxin.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.scoring.Facts;
import org.shouxin.scoring.Scheme;

/**
 * What is known of an enterprise on a day. Of an indicator that row counts which holds on the day and began last; of those
 * that began together the one with the younger evidence, then the one recorded last. Deductions count each by itself.
 *
 * @article CR-A1, NB-2(2)
 */
public final class KnownOn {

    private static final Comparator<RecordedObservation> YOUNGER = Comparator.comparing(RecordedObservation::validFrom)
            .thenComparing(RecordedObservation::evidenceOn).thenComparing(RecordedObservation::sequence);

    private final LocalDate day;
    private final Map<String, RecordedObservation> current = new HashMap<>();
    private final List<RecordedObservation> standing = new ArrayList<>();

    KnownOn(LocalDate day, List<RecordedObservation> rows) {
        this.day = day;
        rows.stream().filter(row -> row.supersededBy() == null && row.value() != null).forEach(row -> {
            standing.add(row);
            if (row.holds(day)) {
                current.merge(row.code(), row, (left, right) -> YOUNGER.compare(left, right) > 0 ? left : right);
            }
        });
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

    /** The row that counts for the indicator; {@code null} when nothing is known. */
    public RecordedObservation of(String indicator) {
        return current.get(indicator);
    }

    /** What happened that costs points by the code, also when it counts no more, the latest first. */
    public List<RecordedObservation> occurrences(String deduction) {
        return standing.stream().filter(row -> row.code().equals(deduction) && !row.evidenceOn().isAfter(day))
                .sorted(Comparator.comparing(RecordedObservation::evidenceOn).thenComparing(RecordedObservation::sequence).reversed()).toList();
    }

    /** Of how many indicators of the scheme nothing is known. */
    public long missing(Scheme scheme) {
        return scheme.indicators().stream().filter(indicator -> of(indicator.code()) == null).count();
    }

    /** Whether the row of that id stands: nothing known corrects it. */
    boolean stands(String rowId) {
        return standing.stream().anyMatch(row -> row.id().equals(rowId));
    }

    /** Everything that the scheme grades by. */
    public Facts facts(Scheme scheme) {
        return facts(scheme, Map.of(), null);
    }

    /**
     * Everything that the scheme grades by.
     *
     * @param vetoes     of earlier gradings, which no repair has lifted, with the day of their cause; those the scheme does not know count nothing
     * @param repairedOn day of the latest passed repair; {@code null} for none
     */
    Facts facts(Scheme scheme, Map<String, LocalDate> vetoes, LocalDate repairedOn) {
        var facts = scheme.facts(day);
        scheme.indicators().stream().map(indicator -> current.get(indicator.code())).filter(row -> row != null)
                .forEach(row -> facts.value(row.code(), row.value(), row.evidenceOn()));
        scheme.deductions().forEach(deduction -> occurrences(deduction.code()).forEach(row -> facts.occurred(row.code(), row.evidenceOn())));
        scheme.vetoes().stream().filter(veto -> vetoes.containsKey(veto.code())).forEach(veto -> facts.vetoedSince(veto.code(), vetoes.get(veto.code())));
        if (repairedOn != null) {
            facts.repaired(repairedOn);
        }
        return facts.read();
    }
}
