package org.shouxin.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Checks one value against its field. The first broken rule is reported, and a broken or empty value comes out as {@code null}. */
final class FieldCheck {

    /** Longest texts, in UTF-16 units, where the form names no length. */
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    /** Most digits of a number, before and after the point. */
    private static final int MOST_DIGITS = 30;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final LocalDate today;

    FieldCheck(LocalDate today) {
        this.today = today;
    }

    Object check(FormField field, Object given, BiConsumer<String, Map<String, Object>> refuse) {
        if (empty(field, given)) {
            if (field.required()) {
                refuse.accept("required", Map.of());
            }
            return given instanceof Boolean ? given : null;
        }
        return switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text(field, given, refuse);
            case NUMBER -> number(field.rules(), given, refuse);
            case SELECT, RADIO -> choice(field, given, refuse);
            case CHECKLIST -> choices(field, given, refuse);
            case CHECKBOX -> given instanceof Boolean ? given : refused(refuse, "type", Map.of());
            case DATE -> date(field.rules(), given, refuse);
            case LIST -> throw new IllegalStateException("a list is checked row by row");
        };
    }

    private static boolean empty(FormField field, Object given) {
        return given == null || given instanceof String text && text.isBlank() || given instanceof List<?> list && list.isEmpty()
                || field.type() == FormField.Type.CHECKBOX && Boolean.FALSE.equals(given);
    }

    private static Object text(FormField field, Object given, BiConsumer<String, Map<String, Object>> refuse) {
        if (!(given instanceof String typed)) {
            return refused(refuse, "type", Map.of());
        }
        var rules = field.rules();
        var line = field.type() == FormField.Type.TEXTFIELD;
        var text = typed.strip();
        int longest = rules.maxLength() != null ? rules.maxLength() : line ? LONGEST_LINE : LONGEST_TEXT;
        if (text.length() > longest) {
            return refused(refuse, "maxLength", Map.of("limit", longest));
        }
        if (line ? !Characters.fitOneLine(text) : !Characters.fitText(text)) {
            return refused(refuse, "characters", Map.of());
        }
        if (rules.minLength() != null && text.length() < rules.minLength()) {
            return refused(refuse, "minLength", Map.of("limit", rules.minLength()));
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            return refused(refuse, "pattern", Map.of());
        }
        return text;
    }

    private static Object number(FormField.Rules rules, Object given, BiConsumer<String, Map<String, Object>> refuse) {
        var value = exact(given);
        if (value == null) {
            return refused(refuse, "number", Map.of());
        }
        var decimals = Math.max(0, value.stripTrailingZeros().scale());
        if (rules.decimalDigits() != null && decimals > rules.decimalDigits()) {
            return rules.decimalDigits() == 0 ? refused(refuse, "whole", Map.of())
                    : refused(refuse, "decimals", Map.of("limit", rules.decimalDigits()));
        }
        if (rules.min() != null && value.compareTo(rules.min()) < 0) {
            return refused(refuse, "min", Map.of("limit", rules.min().toPlainString()));
        }
        if (rules.max() != null && value.compareTo(rules.max()) > 0) {
            return refused(refuse, "max", Map.of("limit", rules.max().toPlainString()));
        }
        return value;
    }

    /** The number exactly as written, or {@code null} for what is none or absurdly long. */
    private static BigDecimal exact(Object given) {
        if (!(given instanceof Number) || given.toString().length() > 2 * MOST_DIGITS) {
            return null;
        }
        try {
            var value = new BigDecimal(given.toString());
            return Math.abs(value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Object choice(FormField field, Object given, BiConsumer<String, Map<String, Object>> refuse) {
        return given instanceof String && field.options().contains(given) ? given : refused(refuse, "option", Map.of());
    }

    private static Object choices(FormField field, Object given, BiConsumer<String, Map<String, Object>> refuse) {
        var fits = given instanceof List<?> chosen && new HashSet<Object>(chosen).size() == chosen.size()
                && chosen.stream().allMatch(value -> value instanceof String && field.options().contains(value));
        return fits ? given : refused(refuse, "option", Map.of());
    }

    private Object date(FormField.Rules rules, Object given, BiConsumer<String, Map<String, Object>> refuse) {
        try {
            var date = given instanceof String text ? LocalDate.parse(text, DATE) : null;
            if (date == null) {
                return refused(refuse, "date", Map.of());
            }
            return rules.noPast() && date.isBefore(today) ? refused(refuse, "past", Map.of()) : date;
        } catch (DateTimeParseException e) {
            return refused(refuse, "date", Map.of());
        }
    }

    private static Object refused(BiConsumer<String, Map<String, Object>> refuse, String code, Map<String, Object> arguments) {
        refuse.accept(code, arguments);
        return null;
    }
}
