package org.shouxin.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.credit.GradeChange.State;
import org.shouxin.workflow.CaseStates;
import org.shouxin.workflow.CaseStates.CaseState;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An assessment stands where its case ended, and as long as the case is open it keeps another one from being opened; an upgrade,
 * a downgrade and a repair are open exactly as long as their cases, and stand where those ended.
 */
@Component
@Order(62)
class GradeCaseCheck implements ConsistencyCheck {

    private static final int PAGE = 500;

    private final CaseStates cases;
    private final JdbcClient jdbc;

    GradeCaseCheck(CaseStates cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "grade-cases";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        compare("enterprise-assessment", "select case_number, status from credit_assessment_case where case_number in (:numbers)"
                + " and (open_marker is null) = (closed_at is not null)", "assessment.case", findings);
        compare("grade-upgrade", "select case_number, state from credit_grade_change where direction = 'UP' and case_number in (:numbers)", "grade-change.case",
                findings);
        compare("grade-downgrade", "select case_number, case when closed_at is null then 'OPEN' when status = 'EFFECTIVE' then 'DOWNGRADED'"
                + " when status = 'UNRECTIFIED' then 'NOT_RECTIFIED' else status end from credit_downgrade where case_number in (:numbers)", "downgrade.case",
                findings);
        compare("credit-repair", "select case_number, case when closed_at is null then 'OPEN' when status = 'REFUSED' then 'REPAIR_REFUSED' else status end"
                + " from credit_repair where case_number in (:numbers) and (open_marker is null) = (closed_at is not null)", "repair.case", findings);
        return findings;
    }

    private void compare(String process, String sql, String code, List<Finding> findings) {
        var after = "";
        for (var page = cases.page(process, after, PAGE); !page.isEmpty() && findings.size() < MOST; page = cases.page(process, after, PAGE)) {
            var stored = stored(sql, page.stream().map(CaseState::number).toList());
            for (var one : page) {
                var status = stored.get(one.number());
                if (status == null || !fits(status, one)) {
                    findings.add(new Finding(code, one.number(), status + " / " + (one.open() ? "open" : one.outcome())));
                }
                after = one.number();
            }
        }
    }

    /** An open case is at no end; an ended one at the end event that its status is named after. */
    static boolean fits(String status, CaseState one) {
        if (one.open()) {
            return status.equals(State.OPEN.name()) || List.of(AssessmentStatus.values()).stream().anyMatch(known -> known.name().equals(status) && !known.closed());
        }
        var end = status.equals(State.EFFECTIVE.name()) ? "upgraded" : status.replace("_", "");
        return ("endEvent_" + end).toLowerCase(Locale.ROOT).equals(String.valueOf(one.outcome()).toLowerCase(Locale.ROOT));
    }

    private Map<String, String> stored(String sql, List<String> numbers) {
        var stored = new HashMap<String, String>();
        jdbc.sql(sql).param("numbers", numbers).query(row -> {
            stored.put(row.getString(1), row.getString(2));
        });
        return stored;
    }
}
