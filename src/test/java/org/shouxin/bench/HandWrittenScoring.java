package org.shouxin.bench;

import java.math.BigDecimal;
import org.shouxin.scoring.Grade;

/**
 * Table A.1 scored the way one would write it by hand for speed: constant arrays, one loop, exact whole-number arithmetic,
 * no explanation. It reads the same typed raw values: counts as they are, percentages in millionths, choices by their order.
 */
final class HandWrittenScoring {

    private static final int M = 1_000_000;
    private static final int END = Integer.MAX_VALUE;

    /** Last value of each step; a choice is a step of its own. */
    private static final int[][] UP_TO = {
        {50, 100, END}, {0, 1, 2, 3}, {0, 1, 2, 3}, {0, 2, END}, {0, 1}, {0, 1}, {0, 1, 2}, {0, 1}, {0, 1}, {0, 1}, {0, 1},
        {0, 80 * M - 1, END},
        {80 * M - 1, 95 * M - 1, END}, {0, 1, 2}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1, 2}, {0, 1, 2}, {10, 15, END}, {0, 1},
        {0, 1, 2, 3}, {0, 1, 2, 3}, {0, 1, 2}, {0, 1}, {0, 1}, {0, 2, END}, {0, 1, 2, END}, {0, 1}, {0, 1}, {0, 1},
        {0, 2, 9, END}, {0, END}, {0, 9, END}, {0, END}};

    private static final int[][] SCORES = {
        {50, 80, 100}, {100, 0, 0, 100}, {100, 0, 0, 100}, {100, 50, 0}, {100, 0}, {100, 0}, {100, 0, 100}, {100, 0}, {100, 0},
        {100, 0}, {100, 0}, {0, 60, 100},
        {0, 50, 100}, {100, 0, 100}, {100, 0}, {100, 0}, {100, 0}, {100, 0}, {100, 0}, {100, 50, 0}, {100, 30, 0}, {100, 50, 0}, {100, 0},
        {100, 80, 50, 0}, {100, 90, 85, 0}, {100, 0, 100}, {100, 0}, {100, 0}, {100, 10, 0}, {0, 50, 80, 100}, {0, 0}, {100, 0}, {100, 0},
        {100, 10, 5, 0}, {100, 0}, {100, 50, 0}, {100, 0}};

    /** In hundredths; 0 for the gate E19. */
    private static final int[] WEIGHTS = {10, 5, 5, 10, 5, 20, 15, 5, 5, 5, 5, 10,
        8, 5, 1, 1, 2, 2, 3, 2, 8, 12, 3, 2, 3, 3, 2, 2, 2, 2, 0, 3, 1, 18, 5, 5, 5};

    private static final int CAPABILITY = 12;
    private static final int GATE = 30;
    private static final int DEATHS = 33;

    /** Composite and grade; the grade is null while grading is suspended. */
    record Score(BigDecimal composite, Grade grade) {
    }

    private HandWrittenScoring() {
    }

    static Score score(int[] raw) {
        if (raw[GATE] == 1) {
            return new Score(null, null);
        }
        var composite = (25 * part(raw, 0, CAPABILITY) + 75 * part(raw, CAPABILITY, raw.length) + 50) / 100;
        var grade = composite >= 9_000 ? Grade.A : composite >= 7_500 ? Grade.B : composite >= 6_000 ? Grade.C : Grade.D;
        return new Score(BigDecimal.valueOf(composite, 2), raw[DEATHS] > 0 ? Grade.D : grade);
    }

    /** In hundredths of a point. */
    private static long part(int[] raw, int from, int to) {
        var sum = 0L;
        for (int i = from; i < to; i++) {
            var upTo = UP_TO[i];
            var step = 0;
            while (raw[i] > upTo[step]) {
                step++;
            }
            sum += WEIGHTS[i] * SCORES[i][step];
        }
        return sum;
    }
}
