package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.shouxin.scoring.Level.Effect;

/** Which indicators score 0 and which block while nothing is known of them. Every indicator is named exactly once. */
final class MissingRules {

    private final Map<String, Row> rowOf;

    MissingRules(List<Row> indicators, List<Row> rows) {
        rows.forEach(row -> row.check(row.text(1).equals("zero") || row.text(1).equals("block"), RulebookFault.MISSING_RULE_UNKNOWN, row.text(1)));
        rowOf = Row.byCode(indicators, rows, 2, RulebookFault.MISSING_RULE_TWICE);
    }

    /** @param weight null for a gate, which cannot be passed unknown */
    Level level(Row indicator, BigDecimal weight) {
        var code = indicator.text(1);
        var rule = rowOf.get(code);
        indicator.check(rule != null, RulebookFault.MISSING_RULE_ABSENT, code);
        var blocks = rule.text(1).equals("block");
        rule.check(blocks || weight != null, RulebookFault.MISSING_MUST_BLOCK, code);
        return blocks ? new Level(code, "", Effect.MISSING_BLOCKS, null, weight, null, null, rule.article(), rule.origin())
                : new Level(code, "", Effect.MISSING_SCORES_ZERO, BigDecimal.ZERO, weight, BigDecimal.ZERO, BigDecimal.ZERO,
                        rule.article(), rule.origin());
    }
}
