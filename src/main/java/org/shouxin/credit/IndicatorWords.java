package org.shouxin.credit;

import java.util.Locale;
import java.util.stream.Collectors;
import org.shouxin.scoring.Indicator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to a reader what an indicator is and which values it can have. */
@Component
public class IndicatorWords {

    private final MessageSource messages;

    IndicatorWords(MessageSource messages) {
        this.messages = messages;
    }

    public String name(Indicator indicator, Locale locale) {
        return messages.getMessage("credit.indicator." + indicator.name(), null, locale);
    }

    /** The name, and for a choice the codes to type, each with its words. */
    public String asked(Indicator indicator, Locale locale) {
        var kind = indicator.kind();
        return kind.choices().isEmpty() ? name(indicator, locale) : name(indicator, locale) + " (" + kind.choices().stream()
                .map(choice -> choice + " = " + messages.getMessage("credit.choice." + kind.code() + "." + choice, null, locale))
                .collect(Collectors.joining(", ")) + ")";
    }
}
