package org.shouxin.credit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code by GB 32100: 18 places of digits and capitals without I, O, S, V and Z, of which places 3 to 8
 * are the six digits of a division and the last is a check character (weights 3^n, modulus 31).
 *
 * @param text in normal form; one that is not a code is refused as {@link IllegalArgumentException}
 */
public record CreditCode(String text) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{2}[0-9]{6}[0-9A-Z]{10}");
    private static final Pattern LETTERS_LEFT_OUT = Pattern.compile("[IOSVZ]");
    private static final int BASE = 31;
    private static final int LAST = 17;

    public CreditCode {
        fault(text).ifPresent(code -> {
            throw new IllegalArgumentException(code);
        });
    }

    /** Full-width characters become plain ones, letters capitals, blanks around it go. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normalised code: {@code credit-code.letters}, {@code .format} or {@code .check-digit}; empty when nothing is. */
    public static Optional<String> fault(String code) {
        if (!FORM.matcher(code).matches()) {
            return Optional.of("credit-code.format");
        }
        if (LETTERS_LEFT_OUT.matcher(code).find()) {
            return Optional.of("credit-code.letters");
        }
        return code.charAt(LAST) == checkCharacter(code) ? Optional.empty() : Optional.of("credit-code.check-digit");
    }

    /** The check character that belongs to the first 17 places. */
    public static char checkCharacter(String places) {
        var sum = 0;
        var weight = 1;
        for (var place = 0; place < LAST; place++) {
            sum += CHARACTERS.indexOf(places.charAt(place)) * weight;
            weight = weight * 3 % BASE;
        }
        return CHARACTERS.charAt((BASE - sum % BASE) % BASE);
    }
}
