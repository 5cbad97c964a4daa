package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.rulebook.Rule;
import org.springframework.stereotype.Component;

/** Which enterprise may be assessed for which day. */
@Component
class AssessmentRequests {

    private final Enterprises enterprises;
    private final AssessmentCaseRecords cases;
    private final Assessments assessments;
    private final Standings standings;
    private final Clock clock;

    AssessmentRequests(Enterprises enterprises, AssessmentCaseRecords cases, Assessments assessments, Standings standings, Clock clock) {
        this.enterprises = enterprises;
        this.cases = cases;
        this.assessments = assessments;
        this.standings = standings;
        this.clock = clock;
    }

    /** @param scheme the rule whose first code is the scheme */
    record Checked(Enterprise enterprise, Rule scheme) {
    }

    /**
     * The enterprise of the bureau, locked, so that it is not asked for twice.
     *
     * @throws InvalidInput naming {@code creditCode} or {@code asOf}
     */
    Checked checked(String bureauId, String creditCode, LocalDate asOf) {
        var code = CreditCode.normalised(creditCode);
        var enterprise = enterprises.lockedByCode(code).filter(found -> found.bureauId().equals(bureauId))
                .orElseThrow(() -> refused("creditCode", "assessment.enterprise"));
        if (enterprise.status() == EnterpriseStatus.CLOSED) {
            throw refused("creditCode", "assessment.closed");
        }
        cases.findByOpenMarker(enterprise.id()).ifPresent(open -> {
            throw new InvalidInput(List.of(new FieldProblem("creditCode", "assessment.open", Map.of("case", open.caseNumber()))));
        });
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw refused("asOf", "assessment.future");
        }
        var rule = assessments.schemeOf(bureauId, asOf);
        assessments.on(bureauId, rule.asCodes().get(0), asOf);
        standings.of(enterprise.id()).filter(standing -> standing.knowsLaterThan(asOf)).ifPresent(standing -> {
            throw new InvalidInput(List.of(new FieldProblem("asOf", "assessment.older", Map.of("date", standing.latestAsOf().toString()))));
        });
        return new Checked(enterprise, rule);
    }

    private static InvalidInput refused(String path, String code) {
        return new InvalidInput(List.of(new FieldProblem(path, code, Map.of())));
    }
}
