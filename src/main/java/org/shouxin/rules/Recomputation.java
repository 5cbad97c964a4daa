package org.shouxin.rules;

import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.StoredDecisions;
import org.shouxin.workflow.spi.StoredDecisions.Recomputed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Every stored decision computed again as of its day: for one case on its page, for all cases as a check of consistency, by
 * the page and the command that run those.
 */
@Service
public class Recomputation implements ConsistencyCheck {

    private static final int PAGE = 500;

    private final ObjectProvider<StoredDecisions> decisions;
    private final Cases cases;

    Recomputation(ObjectProvider<StoredDecisions> decisions, Cases cases) {
        this.decisions = decisions;
        this.cases = cases;
    }

    /** The decisions of a case that the actor sees; refused like {@link Cases#find}. */
    public List<Recomputed> of(Actor actor, String caseNumber) {
        cases.find(actor, caseNumber);
        return of(caseNumber);
    }

    private List<Recomputed> of(String caseNumber) {
        return decisions.orderedStream().flatMap(capability -> capability.of(caseNumber).stream()).toList();
    }

    @Override
    public String name() {
        return "recomputation";
    }

    @Override
    public List<Finding> check() {
        return decisions.orderedStream().flatMap(capability -> differences(capability).stream()).limit(MOST).toList();
    }

    private static List<Finding> differences(StoredDecisions capability) {
        var findings = new java.util.ArrayList<Finding>();
        var after = "";
        for (var page = capability.cases(after, PAGE); !page.isEmpty() && findings.size() < MOST; page = capability.cases(after, PAGE)) {
            for (var number : page) {
                capability.of(number).stream().filter(decision -> !decision.agrees())
                        .forEach(decision -> findings.add(new Finding("decision.differs", number, decision.kind() + " " + decision.asOf())));
            }
            after = page.get(page.size() - 1);
        }
        return findings;
    }
}
