package org.shouxin.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a refusal beside the form it was about, so that nothing typed is lost: at its field, or above all of them. */
@Component
class FormErrors {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final MessageSource messages;

    FormErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** The model gets {@code errors} (sentence by field) and {@code refusal} (one sentence, or none). */
    void show(Problem problem, Model model, HttpServletResponse response) {
        response.setStatus(problem.kind().status());
        var errors = new HashMap<String, String>();
        if (problem instanceof InvalidInput invalid) {
            invalid.fields().forEach(field -> errors.put(field.path(), say("field." + field.code(), field.arguments())));
        } else {
            model.addAttribute("refusal", say("problem." + problem.code() + ".detail", problem.arguments()));
        }
        model.addAttribute("errors", errors);
    }

    private String say(String key, Map<String, Object> arguments) {
        var locale = LocaleContextHolder.getLocale();
        return ARGUMENT.matcher(messages.getMessage(key, null, key, locale)).replaceAll(found -> {
            var value = arguments.get(found.group(1));
            if (value instanceof Enum<?> constant) {
                value = messages.getMessage("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null,
                        constant.name(), locale);
            }
            return value == null ? "" : Matcher.quoteReplacement(String.valueOf(value));
        });
    }
}
