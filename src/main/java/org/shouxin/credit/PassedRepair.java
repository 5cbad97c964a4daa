package org.shouxin.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouxin.scoring.Repaired;
import org.shouxin.scoring.Repaired.Since;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.Veto;

/**
 * The latest repair of an enterprise, which lifts the vetoes that were known of when it was passed. A row recorded later stands,
 * whatever its day: nobody has looked into it. One that corrects a known row counts as that one.
 *
 * @param on      {@code null} when there was none
 * @param knownTo number of the last row of observations then; {@code null} when it was not kept: the day tells
 * @article NB-3(2)
 */
record PassedRepair(LocalDate on, Long knownTo) {

    static final PassedRepair NONE = new PassedRepair(null, null);

    /** Whether it lifts what rests on the row for ever; grading for a day before it does not bring that back. */
    boolean lifts(RecordedObservation row, KnownOn known) {
        return knownTo != null && (row.sequence() <= knownTo || on.isAfter(known.day()) && known.before(row, knownTo) != null);
    }

    /** As it is told to a scheme. */
    Repaired over(Scheme scheme, KnownOn known) {
        if (knownTo == null) {
            return Repaired.by(on);
        }
        var since = new ArrayList<Since>();
        for (var source : scheme.vetoes().stream().map(Veto::sources).flatMap(List::stream).distinct().toList()) {
            var indicator = scheme.indicator(source);
            for (var row : known.graded(scheme, source)) {
                var before = known.before(row, knownTo);
                if (row.sequence() > knownTo && (indicator != null || before == null)) {
                    since.add(indicator == null ? Since.occurred(source, row.evidenceOn()) : Since.value(indicator, row.value(), before, row.evidenceOn()));
                }
            }
        }
        return new Repaired(on, since, known.last() > knownTo);
    }
}
