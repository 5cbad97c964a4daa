package org.shouxin.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.CaseStates.CaseState;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every chain and seal is whole, every case has one entry of its opening and, once ended, one of its end, and no case is gone. */
@Component
@Order(30)
class TrailCheck implements ConsistencyCheck {

    private static final String OPENED = "case.opened";
    private static final String ENDED = "case.ended";
    private static final int PAGE = 500;

    private final Trail trail;
    private final CaseStates cases;

    TrailCheck(Trail trail, CaseStates cases) {
        this.trail = trail;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        var report = trail.verifyAll();
        report.broken().forEach(broken -> findings.add(new Finding("trail.broken", broken.caseNumber(), broken.brokenAt() + " " + broken.finding())));
        if (report.brokenSeal() > 0) {
            findings.add(new Finding("trail.seal", "", String.valueOf(report.brokenSeal())));
        }
        entriesOfCases(findings);
        casesOfEntries(findings);
        return findings;
    }

    private void entriesOfCases(List<Finding> findings) {
        var after = "";
        for (var page = cases.page(null, after, PAGE); !page.isEmpty(); page = cases.page(null, after, PAGE)) {
            var counts = trail.counts(page.stream().map(CaseState::number).toList(), Set.of(OPENED, ENDED));
            for (var one : page) {
                compare(one, OPENED, 1, counts.of(one.number(), OPENED), findings);
                compare(one, ENDED, one.open() ? 0 : 1, counts.of(one.number(), ENDED), findings);
                after = one.number();
            }
        }
    }

    private static void compare(CaseState one, String action, long expected, long counted, List<Finding> findings) {
        if (counted != expected) {
            findings.add(new Finding(counted < expected ? "trail.entry-missing" : "trail.entry-surplus", one.number(), action));
        }
    }

    private void casesOfEntries(List<Finding> findings) {
        var after = "";
        for (var page = trail.chains(after, PAGE); !page.isEmpty(); page = trail.chains(after, PAGE)) {
            var counts = trail.counts(page, Set.of(OPENED));
            var opened = page.stream().filter(number -> counts.of(number, OPENED) > 0).toList();
            cases.unknown(opened).forEach(number -> findings.add(new Finding("case.gone", number, "")));
            after = page.get(page.size() - 1);
        }
    }
}
