package org.shouxin.credit;

import java.util.List;
import java.util.Map;

/**
 * What is asked to be graded, as it was typed.
 *
 * @param scheme      e.g. {@code CR}
 * @param asOf        the date to grade for, as 2026-03-01
 * @param values      raw value by code of the indicator; null or blank: nothing is known
 * @param occurrences what costs dynamic points, for schemes that have them; null is none
 * @article CR-A1, NB-2(2)
 */
public record PreviewRequest(String scheme, String asOf, Map<String, String> values, List<Event> occurrences) {

    /**
     * Something that happened once.
     *
     * @param code of a deduction of the scheme, e.g. {@code V02}
     * @param on   the day, as 2026-03-01
     */
    public record Event(String code, String on) {
    }
}
