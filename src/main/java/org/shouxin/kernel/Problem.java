package org.shouxin.kernel;

import java.util.Map;

/**
 * A refusal with a name. The code is stable and public; the words live in the message bundles under
 * {@code problem.<code>.title}, {@code .detail} and {@code .next}. The exception's own message is the code alone, so that
 * no personal data reaches a log through it.
 */
public abstract class Problem extends RuntimeException {

    /** How a refusal looks over HTTP. */
    public enum Kind {
        BAD_REQUEST(400), FORBIDDEN(403), NOT_FOUND(404), CONFLICT(409), REFUSED(422), TOO_MANY(429), UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> arguments;

    protected Problem(Kind kind, String code, Map<String, Object> arguments) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** Named values for the words, e.g. {@code by} and {@code at}; safe to show to the person who is refused. */
    public Map<String, Object> arguments() {
        return arguments;
    }
}
