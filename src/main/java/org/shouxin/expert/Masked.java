package org.shouxin.expert;

/** What of a personal identifier may be seen without a reason: enough to tell two apart, too little to use one. */
public final class Masked {

    private Masked() {
    }

    /** First three and last two characters; {@code null} stays {@code null}. */
    public static String identifier(String plain) {
        if (plain == null) {
            return null;
        }
        return plain.length() <= 6 ? "*".repeat(plain.length())
                : plain.substring(0, 3) + "*".repeat(plain.length() - 5) + plain.substring(plain.length() - 2);
    }
}
