package org.shouxin.rules;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every enacted change has its version in the rulebook with the value that was approved, and every version of a bureau its change. */
@Component
class RuleChangeCheck implements ConsistencyCheck {

    private final JdbcClient jdbc;

    RuleChangeCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "rule-changes";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        findings.addAll(found("rule.without-version", """
                select c.case_number, c.rule_key from rules_change c where c.status = 'ENACTED' and not exists (
                    select 1 from rulebook_bureau_rule r where r.case_number = c.case_number and r.rule_key = c.rule_key
                    and r.bureau_id = c.bureau_id and r.rule_value = c.new_value and r.effective_from = c.effective_from)"""));
        findings.addAll(found("rule.without-change", """
                select r.case_number, r.rule_key from rulebook_bureau_rule r where not exists (
                    select 1 from rules_change c where c.case_number = r.case_number and c.status = 'ENACTED')"""));
        return findings;
    }

    private List<Finding> found(String code, String sql) {
        return jdbc.sql(sql + " order by 1, 2 limit " + MOST).query((row, index) -> new Finding(code, row.getString(1), row.getString(2))).list();
    }
}
