package org.shouxin.kernel;

import java.util.Map;

/** The node cannot serve this now; trying again later may work. */
public class Unavailable extends Problem {

    public Unavailable(String code) {
        this(code, Map.of());
    }

    public Unavailable(String code, Map<String, Object> arguments) {
        super(Kind.UNAVAILABLE, code, arguments);
    }
}
