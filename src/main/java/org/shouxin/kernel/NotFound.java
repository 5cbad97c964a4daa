package org.shouxin.kernel;

import java.util.Map;

/** There is nothing of that name for this actor. Rows of others look the same as rows that do not exist. */
public class NotFound extends Problem {

    public NotFound(String code) {
        this(code, Map.of());
    }

    public NotFound(String code, Map<String, Object> arguments) {
        super(Kind.NOT_FOUND, code, arguments);
    }
}
