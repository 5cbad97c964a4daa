package org.shouxin.credit;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.scoring.RulebookRefused;
import org.shouxin.scoring.Scheme;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of a scheme that a bureau keeps is the text that was kept, and can be read under its own number; every rule names one that is there. */
@Component
@Order(66)
class SchemeCheck implements ConsistencyCheck {

    private static final int PAGE = 100;

    private final CreditSchemes schemes;
    private final SchemeRows rows;
    private final JdbcClient jdbc;

    SchemeCheck(CreditSchemes schemes, SchemeRows rows, JdbcClient jdbc) {
        this.schemes = schemes;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** A version that a rule names. */
    private record Named(String bureauId, String reference, String caseNumber) {
    }

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        for (var id : schemes.ids()) {
            for (var page = rows.after(id, 0, PAGE); !page.isEmpty(); page = rows.after(id, page.get(page.size() - 1).version(), PAGE)) {
                page.stream().filter(kept -> !sound(kept)).limit(MOST).forEach(kept -> findings.add(new Finding("scheme.text", "", kept.reference())));
            }
        }
        findings.addAll(rules());
        return findings.subList(0, Math.min(MOST, findings.size()));
    }

    /** Rules of bureaus that name a version which is not there or not theirs. */
    private List<Finding> rules() {
        return jdbc.sql("select bureau_id, rule_key, rule_value, case_number from rulebook_bureau_rule where rule_key in (:keys) order by case_number")
                .param("keys", schemes.ids().stream().map(id -> CreditSchemes.VERSION + id).toList())
                .query((row, index) -> new Named(row.getString(1), row.getString(2).substring(CreditSchemes.VERSION.length()) + "@" + row.getString(3),
                        row.getString(4))).list().stream().filter(rule -> !schemes.opens(rule.bureauId(), rule.reference()))
                .map(rule -> new Finding("scheme.rule", rule.caseNumber(), rule.reference())).toList();
    }

    private boolean sound(SchemeView kept) {
        var text = rows.text(kept);
        try {
            return SchemeDrafts.sha256(text).equals(kept.sha256()) && Scheme.parse(kept.reference(), text.lines().toList()).reference().equals(kept.reference());
        } catch (RulebookRefused unreadable) {
            return false;
        }
    }
}
