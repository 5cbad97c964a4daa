package org.shouxin.kernel;

import java.util.Map;

/** Somebody asks more often than is good for others; after a while it works again. */
public class TooMany extends Problem {

    public TooMany(String code) {
        super(Kind.TOO_MANY, code, Map.of());
    }
}
