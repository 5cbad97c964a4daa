package org.shouxin.credit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouxin.scoring.Grading;
import org.shouxin.scoring.Scheme;

/**
 * A stored assessment with what was given to the scheme besides the observations.
 *
 * @param vetoes of earlier gradings, with the day of their cause
 */
record AssessmentRow(AssessmentView view, Map<String, LocalDate> vetoes, PassedRepair repair) {

    /** Computed again from what was known then. @param rows of the enterprise, later ones too */
    Grading again(Scheme scheme, List<RecordedObservation> rows) {
        return scheme.grade(KnownOn.upTo(view.knownTo(), view.asOf(), rows).facts(scheme, vetoes, repair));
    }

    /** As the table keeps them: {@code code=day}, separated by blanks. */
    static String written(Map<String, LocalDate> vetoes) {
        return new TreeMap<>(vetoes).entrySet().stream().map(veto -> veto.getKey() + "=" + veto.getValue()).collect(Collectors.joining(" "));
    }

    static Map<String, LocalDate> read(String written) {
        return Arrays.stream(written.split(" ")).filter(pair -> !pair.isEmpty()).map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> LocalDate.parse(pair[1])));
    }
}
