package org.shouxin.scoring;

import java.math.BigDecimal;

/**
 * Where a grade begins.
 *
 * @param from    least composite of the grade, included
 * @param article source of the grades
 * @article NB-2(1)
 */
public record Band(Grade grade, BigDecimal from, String article, Origin origin) {
}
