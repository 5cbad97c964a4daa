package org.shouxin.scoring;

import java.util.List;
import java.util.Map;

/** For how long values of indicators count. An indicator that is not named has no window: its values count until something younger is known. */
final class WindowRules {

    private static final String WORST = "worst";

    private final Map<String, Row> rowOf;

    WindowRules(List<Row> indicators, List<Row> rows) {
        rows.forEach(row -> row.check(row.text(3).equals(WORST) || row.text(3).equals("last"), RulebookFault.WINDOW_RULE_UNKNOWN, row.text(3)));
        rowOf = Row.byCode(indicators, rows, 1, RulebookFault.WINDOW_TWICE);
    }

    /**
     * Null when it has none.
     *
     * @param gate whether it has no score, so that none of its values is the worst
     */
    Window window(String indicator, boolean gate) {
        var row = rowOf.get(indicator);
        if (row == null) {
            return null;
        }
        var worst = row.text(3).equals(WORST);
        row.check(!worst || !gate, RulebookFault.WINDOW_WITHOUT_SCORE, indicator);
        return new Window(row.months(2), worst, row.article(), row.origin());
    }
}
