package org.shouxin.kernel;

import java.util.Map;

/** The request itself is malformed: unknown field, bad cursor, missing body. */
public class BadRequest extends Problem {

    public BadRequest(String code) {
        this(code, Map.of());
    }

    public BadRequest(String code, Map<String, Object> arguments) {
        super(Kind.BAD_REQUEST, code, arguments);
    }
}
