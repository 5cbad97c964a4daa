package org.shouxin.interview;

/** What the verification of a rectification found; words under {@code option.verification.<code>}. */
public enum Verdict {
    PASSED, EXTEND, FAILED;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that is none */
    public static Verdict of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
