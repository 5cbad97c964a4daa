package org.shouxin.workflow.camunda;

import java.util.Date;
import java.util.Map;

/** What may become a process variable: ids and gateway facts. Everything else lives in the domain's own tables. */
final class Facts {

    /** The engine's text column; a longer text belongs into a table of ours. */
    static final int LONGEST_TEXT = 4000;

    private Facts() {
    }

    /** @throws IllegalArgumentException naming the first fact of another kind, without its value */
    static Map<String, Object> checked(Map<String, Object> facts) {
        facts.forEach((name, value) -> {
            if (!allowed(value)) {
                throw new IllegalArgumentException("Not a process variable: " + name
                        + (value instanceof String ? " is too long" : " is a " + value.getClass().getName()));
            }
        });
        return facts;
    }

    private static boolean allowed(Object value) {
        if (value instanceof String text) {
            return text.length() <= LONGEST_TEXT;
        }
        return value == null || value instanceof Long || value instanceof Integer || value instanceof Boolean || value instanceof Date;
    }
}
