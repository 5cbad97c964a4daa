package org.shouxin.kernel;

import java.util.Map;

/** Somebody or something was faster; look again before you act. */
public class Conflict extends Problem {

    public Conflict(String code) {
        this(code, Map.of());
    }

    public Conflict(String code, Map<String, Object> arguments) {
        super(Kind.CONFLICT, code, arguments);
    }
}
