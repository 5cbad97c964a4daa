package org.shouxin.kernel;

import java.util.Map;

/** The actor may see this but may not do it. */
public class Forbidden extends Problem {

    public Forbidden(String code) {
        this(code, Map.of());
    }

    public Forbidden(String code, Map<String, Object> arguments) {
        super(Kind.FORBIDDEN, code, arguments);
    }
}
