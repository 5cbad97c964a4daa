package org.shouxin.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimals as scaled longs. Weights and scores carry two decimals each, so a contribution to a part carries four and a
 * share of the composite six: sums and products of them are exact in a long (100 points are 10^8 units).
 */
final class Fixed {

    static final int WEIGHT_DECIMALS = 2;
    static final int SCORE_DECIMALS = 2;
    static final int CONTRIBUTION_DECIMALS = WEIGHT_DECIMALS + SCORE_DECIMALS;
    static final int SHARE_DECIMALS = WEIGHT_DECIMALS + CONTRIBUTION_DECIMALS;
    /** Units of weight 1.00. */
    static final long WHOLE_WEIGHT = 100;
    /** From points with two decimals to shares with six. */
    static final long SHARES_PER_SCORE_UNIT = 10_000;

    private Fixed() {
    }

    /** The exact decimal without needless zeros behind the point. */
    static BigDecimal shown(long units, int decimals) {
        var exact = BigDecimal.valueOf(units, decimals).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
    }

    /** The exact decimal; shorter by two places when nothing is lost. Quick: it stands in the hot path. */
    static BigDecimal exact(long units, int decimals) {
        return units % 100 == 0 ? BigDecimal.valueOf(units / 100, decimals - 2) : BigDecimal.valueOf(units, decimals);
    }

    /** From an exact decimal. */
    static long shares(BigDecimal exact) {
        return exact.movePointRight(SHARE_DECIMALS).longValueExact();
    }

    /** The least shares that are rounded to that score. */
    static long atLeast(BigDecimal score) {
        return shares(score) - SHARES_PER_SCORE_UNIT / 2;
    }

    /** The one rounding of a grading: half-up to two decimals. Units are not negative. */
    static long rounded(long shares) {
        return (shares + SHARES_PER_SCORE_UNIT / 2) / SHARES_PER_SCORE_UNIT;
    }
}
