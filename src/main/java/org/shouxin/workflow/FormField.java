package org.shouxin.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One field of a form as the server checks it.
 *
 * @param path      key for the bundle, with the list's name in front for a field of a list row
 * @param label     the file's own label
 * @param options   values that may be chosen, for select, radio and checklist
 * @param hides     rules of the field and of the groups around it; hidden as soon as one of them holds
 * @param rowFields fields of one row, for a dynamic list
 */
record FormField(Type type, String key, String path, String label, Rules rules, List<String> options, List<HideRule> hides,
        List<FormField> rowFields) {

    enum Type { TEXTFIELD, TEXTAREA, NUMBER, SELECT, RADIO, CHECKBOX, CHECKLIST, DATE, LIST }

    /**
     * What form-js checks, with its own meanings: lengths are those of the trimmed text in UTF-16 units.
     *
     * @param decimalDigits at most so many, or {@code null}
     * @param noPast        dates before today are refused
     */
    record Rules(boolean required, Integer minLength, Integer maxLength, Pattern pattern, String patternWords, BigDecimal min, BigDecimal max,
            Integer decimalDigits, boolean noPast) {
    }

    boolean required() {
        return rules.required();
    }

    boolean hidden(Map<String, Object> values, Map<String, Object> row) {
        return hides.stream().anyMatch(rule -> rule.hides(values, row));
    }
}
