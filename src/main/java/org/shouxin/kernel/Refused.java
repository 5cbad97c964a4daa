package org.shouxin.kernel;

import java.util.Map;

/** A rule says no; the code names the rule. */
public class Refused extends Problem {

    public Refused(String code) {
        this(code, Map.of());
    }

    public Refused(String code, Map<String, Object> arguments) {
        super(Kind.REFUSED, code, arguments);
    }
}
