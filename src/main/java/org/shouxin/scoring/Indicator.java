package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * One indicator of a scheme.
 *
 * @param code    e.g. {@code C01}
 * @param name    speaking key for messages and readers of the rulebook, e.g. {@code employees}
 * @param part    code of the part it counts in
 * @param weight  in its part, greater than 0 and at most 1.00; null for a gate, which has no score
 * @param levels  in the order of the rulebook; they cover every value of the kind exactly once
 * @param missing what holds while nothing is known
 * @param window for how long a value counts; null when until something younger is known
 * @param note    key of a remark about the printed rule; empty when there is none
 * @article CR-A1
 */
public record Indicator(String code, String name, String part, ValueKind kind, BigDecimal weight, List<Level> levels, Level missing,
        Window window, String note, String article, Origin origin) {

    public Indicator {
        levels = List.copyOf(levels);
    }

    /** Whether it decides about taking part instead of giving a score. */
    public boolean gate() {
        return weight == null;
    }
}
