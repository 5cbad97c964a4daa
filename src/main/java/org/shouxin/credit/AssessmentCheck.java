package org.shouxin.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shouxin.scoring.FactsRefused;
import org.shouxin.scoring.Grading;
import org.shouxin.scoring.RulebookRefused;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every assessment that a round or an event made comes out the same when it is computed again; those of cases are decisions and
 * computed again with all others. However many there are, a page of them is in memory, with what is known of its enterprises.
 *
 * @article CR-A1, NB-2(1)
 */
@Component
@Order(63)
class AssessmentCheck implements ConsistencyCheck {

    private static final int PAGE = 500;

    private final AssessmentRows rows;
    private final ObservationRows observations;
    private final CreditSchemes schemes;

    AssessmentCheck(AssessmentRows rows, ObservationRows observations, CreditSchemes schemes) {
        this.rows = rows;
        this.observations = observations;
        this.schemes = schemes;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        for (var page = rows.outsideCases("", 0, PAGE); !page.isEmpty() && findings.size() < MOST; page = after(page)) {
            var known = observations.ofAll(page.stream().map(row -> row.view().enterpriseId()).collect(Collectors.toSet()));
            page.stream().filter(row -> !same(row, known.getOrDefault(row.view().enterpriseId(), List.of())))
                    .forEach(row -> findings.add(new Finding("assessment.result", "", row.view().id())));
        }
        return findings.subList(0, Math.min(MOST, findings.size()));
    }

    private List<AssessmentRow> after(List<AssessmentRow> page) {
        var last = page.get(page.size() - 1).view();
        return rows.outsideCases(last.enterpriseId(), last.sequence(), PAGE);
    }

    /** What cannot be computed any more is not the same. */
    private boolean same(AssessmentRow row, List<RecordedObservation> known) {
        try {
            return schemes.byReference(row.view().rulebook()).filter(scheme -> same(row.view(), row.again(scheme, known))).isPresent();
        } catch (FactsRefused | RulebookRefused unreadable) {
            return false;
        }
    }

    private static boolean same(AssessmentView stored, Grading computed) {
        return stored.outcome() == computed.outcome() && stored.grade() == computed.grade() && same(stored.composite(), computed.composite());
    }

    private static boolean same(BigDecimal stored, BigDecimal computed) {
        return stored == null || computed == null ? stored == computed : stored.compareTo(computed) == 0;
    }
}
