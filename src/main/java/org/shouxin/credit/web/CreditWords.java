package org.shouxin.credit.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Level;
import org.shouxin.scoring.Line;
import org.springframework.context.MessageSource;

/** Says values, levels and figures of a grading to a reader. */
record CreditWords(MessageSource messages, Locale locale) {

    /** A raw value: a choice in words, a number as it is. */
    public String value(Indicator indicator, String raw) {
        if (raw.isEmpty()) {
            return say("credit.value.unknown");
        }
        return indicator.kind().choices().isEmpty() ? raw : choice(indicator, raw);
    }

    public String choice(Indicator indicator, String choice) {
        return say("credit.choice." + indicator.kind().code() + "." + choice);
    }

    /** Which values a level is for: {@code 51..100} → 51–100, {@code valid|na} → the choices in words. */
    public String level(Indicator indicator, Level level) {
        if (level.missing()) {
            return say("credit.level." + level.effect());
        }
        var numbers = indicator.kind().choices().isEmpty();
        return Arrays.stream(level.values().split("\\|")).map(part -> numbers ? range(part) : choice(indicator, part))
                .collect(Collectors.joining(" / "));
    }

    /** The exact number with two decimals, or as many more as it has; a dash when there is none. */
    public String figure(BigDecimal number) {
        return number == null ? "—" : PreviewJson.figure(number).toPlainString();
    }

    /** As short as it can be written. */
    public String points(BigDecimal number) {
        return number == null ? "—" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether a value carries the date of its evidence, as those of a preview do not. */
    public boolean dated(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.evidence() != null);
    }

    /** Kind of badge. */
    public String tone(Grade grade) {
        return switch (grade) {
            case A -> "success";
            case B -> "info";
            case C -> "warning";
            case D -> "danger";
        };
    }

    private static String range(String values) {
        var between = values.indexOf("..");
        if (between < 0) {
            return values;
        }
        var from = values.substring(0, between);
        var to = values.substring(between + 2);
        var above = from.startsWith(">") ? "> " + from.substring(1) : "≥ " + from;
        if (to.isEmpty()) {
            return above;
        }
        return to.startsWith("<") ? above + ", < " + to.substring(1) : from.startsWith(">") ? above + ", ≤ " + to : from + "–" + to;
    }

    private String say(String key) {
        return messages.getMessage(key, null, locale);
    }
}
