package org.shouxin.expert;

import java.util.Map;

/**
 * What a decision table found.
 *
 * @param code    words under {@code enum.Finding.<code>}
 * @param article source, e.g. {@code WJ-11(3)}
 */
public record Finding(String code, Severity severity, String article) {

    static Finding of(Map<String, Object> row) {
        return new Finding((String) row.get("code"), Severity.of((String) row.get("severity")), (String) row.get("article"));
    }
}
