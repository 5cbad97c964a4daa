package org.shouxin.credit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How dangerous what an enterprise does is, in the four classes of graded risk control: red, orange, yellow, blue. */
public enum HazardClass {
    MAJOR, HIGH, GENERAL, LOW;

    /** As the interface and import files write it, e.g. {@code major}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HazardClass> of(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
