package org.shouxin.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For how long values of indicators count. An indicator that is not named has no window: its values count until something younger is known. */
final class WindowRules {

    private static final String WORST = "worst";

    private final Map<String, Row> rowOf = new HashMap<>();

    WindowRules(List<Row> indicators, List<Row> rows) {
        var known = indicators.stream().map(row -> row.text(1)).toList();
        for (var row : rows) {
            row.check(row.text(3).equals(WORST) || row.text(3).equals("last"), RulebookFault.WINDOW_RULE_UNKNOWN, row.text(3));
            for (var code : row.codes(1)) {
                row.check(known.contains(code), RulebookFault.CODE_UNKNOWN, code);
                row.check(rowOf.put(code, row) == null, RulebookFault.WINDOW_TWICE, code);
            }
        }
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
        return new Window(row.period(2), worst, row.article(), row.origin());
    }
}
