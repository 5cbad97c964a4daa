package org.shouxin.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** What may become a process variable: a short text, a whole number, a yes or no, a date. Anything else is a defect of a handler. */
final class GatewayFacts {

    private static final int LONGEST_TEXT = 255;

    private GatewayFacts() {
    }

    static Map<String, Object> checked(Map<String, Object> facts) {
        var checked = new HashMap<String, Object>();
        facts.forEach((name, value) -> checked.put(name, simple(name, value)));
        return checked;
    }

    private static Object simple(String name, Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Instant time) {
            return Date.from(time);
        }
        if (value instanceof Long || value instanceof Boolean || value instanceof Date
                || value instanceof String text && text.length() <= LONGEST_TEXT) {
            return value;
        }
        throw new IllegalStateException("fact " + name + " is no short text, whole number, boolean or date");
    }
}
