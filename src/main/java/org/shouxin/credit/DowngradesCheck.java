package org.shouxin.credit;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A downgrade in force has its entry in the ledger, the last day to object is the one that was counted, the mark of an open
 * period agrees with the status, and nothing is imposed but by a case that came so far. A repair that was passed has its entry in
 * the ledger, and no such entry was made without one.
 */
@Component
@Order(62)
class DowngradesCheck implements ConsistencyCheck {

    private final JdbcClient jdbc;

    DowngradesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "downgrades";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        findings.addAll(found("downgrade.no-grade", """
                select d.case_number, d.final_grade from credit_downgrade d where d.effective_on is not null and not exists (
                    select 1 from credit_grade g where g.case_number = d.case_number and g.enterprise_id = d.enterprise_id
                    and g.cause = 'DOWNGRADE' and g.grade = d.final_grade and g.effective_from = d.effective_on)"""));
        findings.addAll(found("downgrade.deadline", """
                select d.case_number, d.objection_due_on from credit_downgrade d where d.objection_due_on is not null and not exists (
                    select 1 from calendar_deadline c where c.case_number = d.case_number and c.purpose = 'objection'
                    and c.due_on = d.objection_due_on and c.counted_from = d.delivered_on)"""));
        findings.addAll(found("downgrade.window", """
                select d.case_number, d.status from credit_downgrade d
                where (d.status in ('OBJECTABLE', 'OBJECTED') and (d.open_window is null or d.open_window <> d.enterprise_id))
                    or (d.status not in ('OBJECTABLE', 'OBJECTED') and d.open_window is not null)"""));
        findings.addAll(found("sanction.unfounded", """
                select s.case_number, s.measure from credit_sanction s where s.imposed_on is not null and not exists (
                    select 1 from credit_downgrade d where d.case_number = s.case_number and d.status = 'SANCTIONED')"""));
        findings.addAll(found("repair.no-grade", """
                select r.case_number, r.id from credit_repair r where r.status = 'REPAIRED' and not exists (
                    select 1 from credit_grade g where g.case_number = r.case_number and g.enterprise_id = r.enterprise_id
                    and g.cause = 'REPAIR' and g.effective_from = r.repaired_on)"""));
        findings.addAll(found("repair.unfounded", """
                select g.case_number, g.id from credit_grade g where g.cause = 'REPAIR' and g.case_number is not null and not exists (
                    select 1 from credit_repair r where r.case_number = g.case_number and r.status = 'REPAIRED')"""));
        return findings;
    }

    private List<Finding> found(String code, String sql) {
        return jdbc.sql(sql + " order by 1, 2 limit " + MOST).query((row, index) -> new Finding(code, row.getString(1), row.getString(2))).list();
    }
}
