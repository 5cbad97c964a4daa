package org.shouxin.trail;

import java.util.Map;

/** How often actions stand in the trail of cases; by case, then by action. */
public record EntryCounts(Map<String, Map<String, Long>> byCase) {

    public long of(String caseNumber, String action) {
        return byCase.getOrDefault(caseNumber, Map.of()).getOrDefault(action, 0L);
    }
}
