package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a scheme: capability C, posture E, base points.
 *
 * @param name       speaking key, e.g. {@code capability}
 * @param weight     in the composite, greater than 0 and at most 1.00
 * @param indicators those that score, in the order of the rulebook; their weights sum to 1.00
 * @article CR-A1(III)
 */
public record Part(String code, String name, BigDecimal weight, List<Indicator> indicators, String article, Origin origin) {

    public Part {
        indicators = List.copyOf(indicators);
    }
}
