package org.shouxin.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.scoring.Facts;
import org.shouxin.scoring.Scheme;

/**
 * Everything an enterprise is graded by on a day.
 *
 * @param knownTo  number of the last row of observations, 0 for none
 * @param recorded its vetoes, lifted ones too
 * @param standing {@code null} before its first assessment
 */
record Dossier(String enterpriseId, KnownOn known, long knownTo, List<Vetoes.Recorded> recorded, Standing standing) {

    static Dossier of(String enterpriseId, LocalDate day, List<RecordedObservation> rows, List<Vetoes.Recorded> recorded, Standing standing) {
        var knownTo = rows.stream().mapToLong(RecordedObservation::sequence).max().orElse(0);
        return new Dossier(enterpriseId, KnownOn.upTo(knownTo, day, rows), knownTo, recorded, standing);
    }

    Map<String, LocalDate> vetoes() {
        return Vetoes.standing(recorded, known);
    }

    PassedRepair repair() {
        return standing == null ? PassedRepair.NONE : standing.repair();
    }

    long nextSequence() {
        return standing == null ? 1 : standing.assessmentSequence() + 1;
    }

    Facts facts(Scheme scheme, PassedRepair repair) {
        return known.facts(scheme, vetoes(), repair);
    }
}
