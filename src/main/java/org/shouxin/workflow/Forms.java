package org.shouxin.workflow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.stereotype.Component;

/** Forms on the server: the same schema that form-js shows is what submitted values are checked against. */
@Component
class Forms {

    private static final TypeReference<Map<String, Object>> SCHEMA = new TypeReference<>() {
    };
    private static final Pattern NAMED_RULE = Pattern.compile("\\{field\\.([A-Za-z.-]+)}");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    /** Rules of bean validation under the names that form rules have. */
    private static final Map<String, String> RULE_NAMES = Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty", "required",
            "AssertTrue", "required", "Size", "maxLength", "Pattern", "pattern", "Min", "min", "Max", "max");

    private final Engine engine;
    private final FormWords words;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;
    /** Parsed forms by their text: as many as there are form versions in use. */
    private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

    Forms(Engine engine, FormWords words, ObjectMapper json, Validator validator, Clock clock) {
        this.engine = engine;
        this.words = words;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    FormSchema ofStart(String processKey) {
        return parsed.computeIfAbsent(engine.startForm(processKey), FormParser::parse);
    }

    FormSchema ofTask(String taskId) {
        return parsed.computeIfAbsent(engine.taskForm(taskId), FormParser::parse);
    }

    Map<String, Object> localised(FormSchema form, Locale locale) {
        return json.convertValue(words.localised(form, locale), SCHEMA);
    }

    /**
     * Checks the values by the form and by the record, and binds them.
     *
     * @throws InvalidInput {@code input.invalid} naming every field that cannot be accepted
     * @throws org.shouxin.kernel.BadRequest {@code form.unknown-field} for a key the form does not have
     */
    <F extends Record> F bind(FormSchema form, Map<String, Object> values, Class<F> type) {
        var clean = FormCheck.clean(form, values == null ? Map.of() : values, LocalDate.now(clock));
        F bound = json.convertValue(clean, type);
        var problems = validator.validate(bound).stream().map(violation -> problem(form, violation)).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(inOrderOf(form, problems));
        }
        return bound;
    }

    private static FieldProblem problem(FormSchema form, ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var named = NAMED_RULE.matcher(violation.getMessageTemplate());
        var rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        var code = named.matches() ? named.group(1) : RULE_NAMES.getOrDefault(rule, "invalid");
        var limits = new LinkedHashMap<String, Object>();
        var attributes = violation.getConstraintDescriptor().getAttributes();
        Optional.ofNullable(attributes.get("Size".equals(rule) ? "max" : "value")).ifPresent(limit -> limits.put("limit", limit.toString()));
        return field(form, path).map(field -> FormCheck.problem(form, field, path, code, limits))
                .orElseGet(() -> new FieldProblem(path, code, limits));
    }

    private static Optional<FormField> field(FormSchema form, String path) {
        var plain = INDEX.matcher(path).replaceAll("");
        return form.fields().stream().flatMap(field -> java.util.stream.Stream.concat(java.util.stream.Stream.of(field), field.rowFields().stream()))
                .filter(field -> field.path().equals(plain)).findFirst();
    }

    private static List<FieldProblem> inOrderOf(FormSchema form, List<FieldProblem> problems) {
        var sorted = new ArrayList<>(problems);
        var order = form.fields().stream().map(FormField::key).toList();
        sorted.sort(java.util.Comparator.<FieldProblem>comparingInt(problem -> order.indexOf(problem.path().split("[\\[.]")[0]))
                .thenComparing(FieldProblem::path));
        return sorted;
    }
}
