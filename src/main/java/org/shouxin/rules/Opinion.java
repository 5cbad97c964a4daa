package org.shouxin.rules;

/** What somebody concluded about a proposal. @param reason may be {@code null} where the form asks for none */
public record Opinion(Outcome outcome, String reason) {

    /** How a check or an approval ends. */
    public enum Outcome {
        ACCEPT, RETURN, REFUSE, APPROVE;

        /** @throws IllegalArgumentException when no outcome has the code of the form */
        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
