package org.shouxin.rulebook;

import java.time.LocalDate;
import java.util.List;

/**
 * One figure of the rulebook as it stood on a date.
 *
 * @param key           e.g. {@code expert.correction.working-days}
 * @param articles      source, e.g. {@code WJ-12(3)}; {@code local default} where the regulations give no figure
 * @param version       counts from 1 per key; stored with every decision that used it
 */
public record Rule(String key, int version, String value, String articles, boolean localDefault, LocalDate effectiveFrom,
        LocalDate effectiveTo) {

    public int asInt() {
        return Integer.parseInt(value);
    }

    /** The words of a value that lists several, in the order in which they are written. */
    public List<String> asWords() {
        return List.of(value.strip().split("\\s+"));
    }

    /** {@code key@version}, the form in which decisions and the trail quote a rule. */
    public String reference() {
        return key + "@" + version;
    }
}
