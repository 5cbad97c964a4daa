package org.shouxin.credit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.shouxin.scoring.Deduction;
import org.shouxin.scoring.Indicator;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** How a refusal names what it is about, and what of the typed text may come back in it. */
final class PreviewWords {

    private static final int LONGEST = 32;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private PreviewWords() {
    }

    static MessageSourceResolvable field(String name) {
        return new DefaultMessageSourceResolvable("credit.field." + name);
    }

    static MessageSourceResolvable indicator(Indicator indicator) {
        return new DefaultMessageSourceResolvable("credit.indicator." + indicator.name());
    }

    static MessageSourceResolvable deduction(Deduction deduction) {
        return new DefaultMessageSourceResolvable("credit.deduction." + deduction.name());
    }

    /** What was given for a code, without anything that is no code. */
    static String clean(String given) {
        var code = given == null ? "" : given.replaceAll("[^A-Za-z0-9_-]", "?");
        return code.substring(0, Math.min(code.length(), LONGEST));
    }

    /** Null when it is no date of four-digit years. */
    static LocalDate date(String given) {
        try {
            return given != null && DAY.matcher(given).matches() ? LocalDate.parse(given) : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
