package org.shouxin.workflow;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a component is hidden: the two FEEL comparisons that forms may use, {@code =key = literal} and {@code =key != literal}. */
record HideRule(String key, boolean equal, Object literal) {

    private static final Pattern FEEL =
            Pattern.compile("=\\s*([A-Za-z][A-Za-z0-9]*)\\s*(=|!=)\\s*(?:\"([^\"\\\\]*)\"|(true|false)|(-?\\d{1,15}(?:\\.\\d{1,9})?))\\s*");

    /** Reads the expression; any other FEEL is a defect of the form and stops the start. */
    static HideRule parse(String expression) {
        var found = FEEL.matcher(expression);
        if (!found.matches()) {
            throw new IllegalStateException("conditional.hide is not key = literal or key != literal: " + expression);
        }
        return new HideRule(found.group(1), "=".equals(found.group(2)), literal(found));
    }

    private static Object literal(Matcher found) {
        if (found.group(3) != null) {
            return found.group(3);
        }
        return found.group(4) != null ? (Object) Boolean.valueOf(found.group(4)) : number(new BigDecimal(found.group(5)));
    }

    /** @param row values of the list row the component stands in, looked at before the form's own; may be empty */
    boolean hides(Map<String, Object> values, Map<String, Object> row) {
        var value = row.containsKey(key) ? row.get(key) : values.get(key);
        var comparable = value instanceof Number given ? number(new BigDecimal(given.toString())) : value;
        return Objects.equals(comparable, literal) == equal;
    }

    private static BigDecimal number(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
