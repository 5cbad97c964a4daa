package org.shouxin.rulebook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/**
 * What values a rule can take.
 *
 * @param min     least number; {@code null} for codes
 * @param max     largest number; {@code null} for codes
 * @param unit    words under {@code rule.unit.<unit>}; empty for codes
 * @param words   message key of each code, in the order of the choices; empty for numbers
 */
public record RuleDefinition(String key, Kind kind, BigDecimal min, BigDecimal max, String unit, Map<String, String> words) {

    /** Decimals of a number that is not whole. */
    public static final int DECIMALS = 1;

    /** What a value is; words under {@code enum.RuleKind.<VALUE>}. */
    public enum Kind { INTEGER, DECIMAL, CODES }

    /** A value as it would be stored, or why it cannot be. */
    public record Checked(String value, FieldProblem problem) {
    }

    /** All codes, in their order; empty for numbers. */
    public List<String> choices() {
        return List.copyOf(words.keySet());
    }

    /** @param path the field a refusal names */
    public Checked check(String typed, String path) {
        return kind == Kind.CODES ? codes(typed.strip(), path) : number(typed.strip(), path);
    }

    private Checked number(String typed, String path) {
        var decimals = kind == Kind.INTEGER ? 0 : DECIMALS;
        if (!typed.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return refused(path);
        }
        var number = new BigDecimal(typed).stripTrailingZeros();
        if (number.scale() > decimals || number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            return refused(path);
        }
        return new Checked(number.toPlainString(), null);
    }

    /** Codes are stored in the order of their list, each once. */
    private Checked codes(String typed, String path) {
        var given = new TreeSet<>(Arrays.asList(typed.split("[\\s,\\uFF0C\\u3001]+")));
        if (given.contains("") || !words.keySet().containsAll(given)) {
            return refused(path);
        }
        return new Checked(String.join(" ", words.keySet().stream().filter(given::contains).toList()), null);
    }

    private Checked refused(String path) {
        var range = Map.<String, Object>of("min", min == null ? "" : min.toPlainString(), "max", max == null ? "" : max.toPlainString());
        return new Checked(null, switch (kind) {
            case INTEGER -> new FieldProblem(path, "rule.integer", range);
            case DECIMAL -> new FieldProblem(path, "rule.decimal", range);
            case CODES -> new FieldProblem(path, "rule.codes", Map.of("choices", String.join(" ", words.keySet())));
        });
    }
}
