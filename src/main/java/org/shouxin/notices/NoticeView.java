package org.shouxin.notices;

import java.time.Instant;
import java.util.Map;

/**
 * A notice as its recipient finds it.
 *
 * @param readAt {@code null} while it is unread
 */
public record NoticeView(String id, String template, Map<String, String> facts, String caseNumber, Instant givenAt, Instant readAt) {

    public NoticeView {
        facts = Map.copyOf(facts);
    }

    public boolean unread() {
        return readAt == null;
    }
}
