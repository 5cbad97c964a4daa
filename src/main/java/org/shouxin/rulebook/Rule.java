package org.shouxin.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One figure of the rulebook as it stood on a date.
 *
 * @param key           e.g. {@code expert.correction.working-days}
 * @param articles      source, e.g. {@code WJ-12(3)}; several separated by commas
 * @param version       counts from 1 per key, and from 1 per key and bureau for a bureau's own values
 * @param localDefault  the regulations give no figure here
 * @param effectiveTo   last day in force; {@code null} while no end is known
 * @param bureauId      whose own value it is; {@code null} for the value that ships with the product and holds for everybody else
 */
public record Rule(String key, int version, String value, String articles, boolean localDefault, LocalDate effectiveFrom,
        LocalDate effectiveTo, String bureauId) {

    public int asInt() {
        return Integer.parseInt(value);
    }

    public BigDecimal asDecimal() {
        return new BigDecimal(value);
    }

    /** The codes of a rule that lists several, in the order in which they are written. */
    public List<String> asCodes() {
        return List.of(value.strip().split("\s+"));
    }

    /** Both ends included. */
    boolean covers(LocalDate date) {
        return !date.isBefore(effectiveFrom) && (effectiveTo == null || !date.isAfter(effectiveTo));
    }

    Rule until(LocalDate last) {
        return new Rule(key, version, value, articles, localDefault, effectiveFrom, last, bureauId);
    }

    /** {@code key@version}, or {@code key@bureau.version} for a bureau's own: how decisions and the trail quote a rule. */
    public String reference() {
        return key + "@" + (bureauId == null ? "" : bureauId + ".") + version;
    }
}
