package org.shouxin.notices;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says notices in the reader's language. Messages name their facts: {@code {name}}, {@code {due}}. */
@Component
public class NoticeWords {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    private final MessageSource messages;

    public NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One line. */
    public String title(String template, Locale locale) {
        return messages.getMessage("notice.title." + template, null, template, locale);
    }

    /** One paragraph; a fact that is not there leaves no trace. */
    public String text(String template, Map<String, String> facts, Locale locale) {
        return FACT.matcher(messages.getMessage("notice.text." + template, null, "", locale))
                .replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "")));
    }
}
