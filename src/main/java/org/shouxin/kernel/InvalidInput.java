package org.shouxin.kernel;

import java.util.List;
import java.util.Map;

/** Fields that cannot be accepted, each named, so that a person corrects exactly those and loses nothing. */
public class InvalidInput extends Problem {

    /**
     * One field that cannot be accepted.
     *
     * @param path the field's path in the submitted values, e.g. {@code workHistory[1].from}
     * @param code the rule that it broke; words under {@code field.<code>}
     */
    public record FieldProblem(String path, String code, Map<String, Object> arguments) {
        public FieldProblem {
            arguments = Map.copyOf(arguments);
        }
    }

    private final transient List<FieldProblem> fields;

    public InvalidInput(List<FieldProblem> fields) {
        super(Kind.REFUSED, "input.invalid", Map.of("count", fields.size()));
        this.fields = List.copyOf(fields);
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
