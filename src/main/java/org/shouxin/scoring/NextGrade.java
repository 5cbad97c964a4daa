package org.shouxin.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * The way to the next better grade.
 *
 * @param target        the next better grade; null at the best grade and where there is no composite
 * @param repairReaches whether a repair case passed on the date graded for would reach it without any other change
 * @param changes       changes of one indicator that reach it, the least gain first; when there is none, the change of the fewest
 *                      indicators, of those the one with the least gain, of equal ones the first in the rulebook; empty when no
 *                      improvement reaches it
 * @article NB-2(2)
 */
public record NextGrade(Grade target, boolean repairReaches, List<Change> changes) {

    /**
     * A change that reaches the target.
     *
     * @param steps     each of another indicator, in the order of the rulebook
     * @param composite after the change
     * @param gain      exact difference of the composites before rounding
     * @param grade     after the change: the target or better
     */
    public record Change(List<Step> steps, BigDecimal composite, BigDecimal gain, Grade grade) {
    }

    /**
     * One indicator at another level.
     *
     * @param from  raw value now; empty when nothing is known
     * @param to    the value of the level that lies next to it
     * @param level what it would be scored by
     */
    public record Step(String indicator, String from, String to, Level level) {
    }
}
