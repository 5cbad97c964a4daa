package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.EnterpriseGrades;
import org.shouxin.credit.EnterpriseObservations;
import org.shouxin.credit.EnterpriseQuery;
import org.shouxin.credit.TypedObservation;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Cases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Some enterprises graded, one of them on its way to a better grade, one assessment waiting to be confirmed and one for data. */
@Component
@Order(46)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoGrades implements DemoLoader {

    private static final String PROCESS = "enterprise-assessment";
    private static final String CONFIRM = "userTask_confirmAssessment";
    private static final List<Integer> GRADED = List.of(2, 3, 4, 6, 9);
    private static final int BETTER = 3;
    private static final int TO_CONFIRM = 5;
    private static final int TO_SUPPLY = 12;
    /** None of them is an event that grades the enterprise anew by itself. */
    private static final Map<String, String> MENDED = Map.of("E09", "implemented", "E10", "2", "E01", "98", "C12", "95", "C10", "yes", "E03", "yes",
            "E06", "yes", "C05", "yes");

    private final DemoHands hands;
    private final Cases cases;
    private final EnterpriseDirectory enterprises;
    private final EnterpriseGrades grades;
    private final EnterpriseObservations observations;
    private final Clock clock;

    DemoGrades(DemoHands hands, Cases cases, EnterpriseDirectory enterprises, EnterpriseGrades grades, EnterpriseObservations observations, Clock clock) {
        this.hands = hands;
        this.cases = cases;
        this.enterprises = enterprises;
        this.grades = grades;
        this.observations = observations;
        this.clock = clock;
    }

    @Override
    public void load() {
        var reviewer = hands.actor("reviewer");
        if (!grades.cases(reviewer, id(reviewer, TO_SUPPLY)).isEmpty()) {
            return;
        }
        GRADED.forEach(serial -> confirm(open(reviewer, serial)));
        var evidence = LocalDate.now(clock).minusDays(1).toString();
        MENDED.forEach((code, value) -> observations.record(reviewer, id(reviewer, BETTER),
                new TypedObservation(code, value, "区应急局复查记录", evidence, "", "", ""), null));
        confirm(open(reviewer, BETTER));
        open(reviewer, TO_CONFIRM);
        open(reviewer, TO_SUPPLY);
    }

    private String open(Actor reviewer, int serial) {
        return cases.start(reviewer, PROCESS, Map.of("creditCode", DemoEnterprises.code(serial), "asOf", LocalDate.now(clock).toString()), null, null);
    }

    private void confirm(String number) {
        hands.complete(PROCESS, CONFIRM, number, hands.actor("reviewer2"), Map.of("outcome", "confirm"));
    }

    private String id(Actor reviewer, int serial) {
        return enterprises.list(reviewer, new EnterpriseQuery(DemoEnterprises.code(serial), null, null, null, null, null, EnterpriseQuery.Sort.CODE, false,
                null, 1)).items().get(0).id();
    }
}
