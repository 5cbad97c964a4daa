package org.shouxin.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Checks submitted values against a form, with the meanings of form-js, and keeps what is visible and filled in. */
final class FormCheck {

    /** Most rows of a dynamic list. */
    private static final int MOST_ROWS = 200;

    private final FormSchema form;
    private final FieldCheck fieldCheck;
    private final Map<String, Object> values;
    private final List<FieldProblem> problems = new ArrayList<>();

    private FormCheck(FormSchema form, Map<String, Object> values, LocalDate today) {
        this.form = form;
        this.values = values;
        this.fieldCheck = new FieldCheck(today);
    }

    /**
     * The clean values: hidden and empty ones left out, texts stripped, numbers exact.
     *
     * @throws InvalidInput naming every field that cannot be accepted
     * @throws BadRequest   {@code form.unknown-field} for a key the form does not have
     */
    static Map<String, Object> clean(FormSchema form, Map<String, Object> values, LocalDate today) {
        var check = new FormCheck(form, values, today);
        var clean = check.row(form.fields(), values, Map.of(), "");
        if (!check.problems.isEmpty()) {
            throw new InvalidInput(check.problems);
        }
        return clean;
    }

    private Map<String, Object> row(List<FormField> fields, Map<String, Object> given, Map<String, Object> row, String prefix) {
        refuseUnknown(fields, given, prefix);
        var clean = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (!field.hidden(values, row)) {
                var value = value(field, given.get(field.key()), prefix + field.key());
                if (value != null) {
                    clean.put(field.key(), value);
                }
            }
        }
        return clean;
    }

    private Object value(FormField field, Object given, String path) {
        if (field.type() == FormField.Type.LIST) {
            return rows(field, given, path);
        }
        return fieldCheck.check(field, given, (code, arguments) -> problems.add(problem(form, field, path, code, arguments)));
    }

    private Object rows(FormField list, Object given, String path) {
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> rows) || rows.size() > MOST_ROWS) {
            problems.add(problem(form, list, path, "rows", Map.of("most", MOST_ROWS)));
            return null;
        }
        var clean = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < rows.size(); index++) {
            var row = texts(rows.get(index), path);
            var checked = row(list.rowFields(), row, row, path + "[" + index + "].");
            if (!checked.isEmpty()) {
                clean.add(checked);
            }
        }
        return clean;
    }

    private static Map<String, Object> texts(Object row, String path) {
        if (!(row instanceof Map<?, ?> cells)) {
            throw new BadRequest("form.unknown-field", Map.of("field", path));
        }
        var copy = new LinkedHashMap<String, Object>();
        cells.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private static void refuseUnknown(List<FormField> fields, Map<String, Object> given, String prefix) {
        for (var key : given.keySet()) {
            if (fields.stream().noneMatch(field -> field.key().equals(key))) {
                throw new BadRequest("form.unknown-field", Map.of("field", prefix + SafeText.of(key)));
            }
        }
    }

    /** One refused field; its label comes out in the reader's language. */
    static FieldProblem problem(FormSchema form, FormField field, String path, String code, Map<String, Object> arguments) {
        var named = new LinkedHashMap<>(arguments);
        named.put("label", words("form." + form.id() + "." + field.path(), field.label()));
        if ("pattern".equals(code)) {
            named.put("expected", words("form." + form.id() + "." + field.path() + ".pattern", field.rules().patternWords()));
        }
        return new FieldProblem(path, code, named);
    }

    private static DefaultMessageSourceResolvable words(String key, String otherwise) {
        return new DefaultMessageSourceResolvable(new String[] {key}, otherwise);
    }
}
