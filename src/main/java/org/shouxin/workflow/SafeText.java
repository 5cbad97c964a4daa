package org.shouxin.workflow;

/** Names and ids that callers made up, fit for a log or a message: short and without surprises. */
final class SafeText {

    private static final int LONGEST = 64;

    private SafeText() {
    }

    static String of(String given) {
        var plain = given.replaceAll("[^A-Za-z0-9_.:-]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
