package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a raw value of an indicator may be. Every value has a place on a line of whole numbers, so that "between" and
 * "next to" are exact: counts stand for themselves, percentages count in millionths, choices by their order here.
 *
 * @article CR-A1
 */
public enum ValueKind {
    /** Whole number from 0 to 999,999,999. */
    WHOLE("whole"),
    /** 0 to 100 with at most six decimals. */
    PERCENT("percent"),
    YES_NO("yes-no", "yes", "no"),
    YES_NO_NA("yes-no-na", "yes", "no", "na"),
    /** A certificate or licence; {@code na}: none is needed. */
    CERTIFICATE("certificate", "valid", "none", "expired", "na"),
    CONTROL("control", "implemented", "partial", "none"),
    RATING("rating", "A", "B", "C", "none"),
    STANDARD("standard", "1", "2", "3", "none"),
    LISTING("listing", "clear", "listed");

    private static final int PERCENT_DECIMALS = 6;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,20})?");

    private final String code;
    private final List<String> choices;

    ValueKind(String code, String... choices) {
        this.code = code;
        this.choices = List.of(choices);
    }

    /** As written in a rulebook. */
    public String code() {
        return code;
    }

    /** The values to choose from, in the order of the table; empty for numbers. */
    public List<String> choices() {
        return choices;
    }

    /**
     * Reads a raw value.
     *
     * @throws IllegalArgumentException with a code as its message: {@code value.not-a-whole-number},
     *         {@code value.not-a-percentage}, {@code value.too-fine} (more than six decimals), {@code value.unknown-choice}
     */
    public Value parse(String raw) {
        return switch (this) {
            case WHOLE -> new Value(this, whole(raw));
            case PERCENT -> new Value(this, percent(raw));
            default -> new Value(this, choice(raw));
        };
    }

    /** The largest place on the line. */
    int last() {
        return switch (this) {
            case WHOLE -> 999_999_999;
            case PERCENT -> 100_000_000;
            default -> choices.size() - 1;
        };
    }

    String text(int place) {
        return switch (this) {
            case WHOLE -> Integer.toString(place);
            case PERCENT -> Fixed.shown(place, PERCENT_DECIMALS).toPlainString();
            default -> choices.get(place);
        };
    }

    private static int whole(String raw) {
        if (!WHOLE_NUMBER.matcher(raw).matches()) {
            throw new IllegalArgumentException("value.not-a-whole-number");
        }
        return Integer.parseInt(raw);
    }

    private static int percent(String raw) {
        if (!DECIMAL.matcher(raw).matches() || new BigDecimal(raw).compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("value.not-a-percentage");
        }
        var exact = new BigDecimal(raw).stripTrailingZeros();
        if (exact.scale() > PERCENT_DECIMALS) {
            throw new IllegalArgumentException("value.too-fine");
        }
        return exact.movePointRight(PERCENT_DECIMALS).intValueExact();
    }

    private int choice(String raw) {
        var place = choices.indexOf(raw);
        if (place < 0) {
            throw new IllegalArgumentException("value.unknown-choice");
        }
        return place;
    }
}
