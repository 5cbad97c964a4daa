package org.shouxin.expert;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Citizen identification numbers by GB 11643, residence permits of Hong Kong, Macao and Taiwan residents (81 to 83) and
 * foreigners' permanent residence numbers (9, then division and country). All of them: 18 places, birth date in places 7 to
 * 14, check character by ISO 7064 MOD 11-2.
 */
public final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
            "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81",
            "82", "83");

    private ResidentId() {
    }

    /** Full-width characters become plain ones, the check character upper case, blanks around it go. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('x', 'X');
    }

    /**
     * What is wrong with a normalised number: {@code resident-id.format}, {@code .division}, {@code .birth-date} or
     * {@code .check-digit}; empty when nothing is.
     */
    public static Optional<String> fault(String number, LocalDate today) {
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return Optional.of("resident-id.format");
        }
        if (!PROVINCES.contains(number.startsWith("9") ? number.substring(1, 3) : number.substring(0, 2))) {
            return Optional.of("resident-id.division");
        }
        var born = birthDate(number);
        if (born.isEmpty() || born.get().isAfter(today) || born.get().getYear() < 1900) {
            return Optional.of("resident-id.birth-date");
        }
        return number.charAt(17) == checkCharacter(number) ? Optional.empty() : Optional.of("resident-id.check-digit");
    }

    /** The birth date written in a number; empty when there is no such day. */
    public static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String digits) {
        var sum = 0;
        for (var place = 0; place < WEIGHTS.length; place++) {
            sum += (digits.charAt(place) - '0') * WEIGHTS[place];
        }
        return CHECK.charAt(sum % 11);
    }
}
