package org.shouxin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Says a refusal in the reader's language, the same over pages and API. Messages name their arguments: {@code {by}},
 * {@code {at}}; dates, times, enum values and lists are put into words here.
 */
@Component
public class ProblemWords {

    /** Words for a code that has none of its own yet. */
    private static final String NAMELESS = "unexpected";

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    /** @param next what the person can do now; empty when there is nothing to add */
    public record Words(String code, String title, String detail, String next) {
    }

    /** One field that was refused, in words. */
    public record FieldWords(String path, String code, String message) {
    }

    private final MessageSource messages;

    public ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    public Words of(Problem problem, Locale locale) {
        return of(problem.code(), problem.arguments(), locale);
    }

    /** The words of a code; arguments that the caller does not know stay out of the sentence. */
    public Words of(String code, Map<String, Object> arguments, Locale locale) {
        var named = knows(code) ? code : NAMELESS;
        return new Words(code, say("problem." + named + ".title", arguments, locale),
                say("problem." + named + ".detail", arguments, locale), say("problem." + named + ".next", arguments, locale));
    }

    /** Whether the code is one of the product's own. */
    public boolean knows(String code) {
        return messages.getMessage("problem." + code + ".title", null, null, Locale.ENGLISH) != null;
    }

    /** Each refused field with its sentence, in the order in which the fields were checked. */
    public List<FieldWords> fields(InvalidInput problem, Locale locale) {
        return problem.fields().stream().map(field -> new FieldWords(field.path(), field.code(),
                say("field." + field.code(), field.arguments(), locale))).toList();
    }

    /** One sentence for each refused field, for a form that shows it again. */
    public Map<String, String> byField(InvalidInput problem, Locale locale) {
        return fields(problem, locale).stream().collect(Collectors.toMap(FieldWords::path, FieldWords::message, (first, second) -> first));
    }

    private String say(String key, Map<String, Object> arguments, Locale locale) {
        var sentence = messages.getMessage(key, null, "", locale);
        return ARGUMENT.matcher(sentence).replaceAll(found -> {
            var value = arguments.get(found.group(1));
            return value == null ? "" : Matcher.quoteReplacement(word(value, locale));
        });
    }

    private String word(Object value, Locale locale) {
        if (value instanceof Instant time) {
            return MINUTE.format(time);
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        if (value instanceof MessageSourceResolvable words) {
            return messages.getMessage(words, locale);
        }
        if (value instanceof Collection<?> several) {
            var separator = messages.getMessage("text.separator", null, locale);
            return several.stream().map(one -> word(one, locale)).collect(Collectors.joining(separator));
        }
        if (value instanceof Enum<?> constant) {
            var key = "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return messages.getMessage(key, null, constant.name(), locale);
        }
        return String.valueOf(value);
    }
}
