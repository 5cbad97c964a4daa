package org.shouxin.credit.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.shouxin.credit.GradeView;
import org.shouxin.scoring.Grade;

/**
 * The grades of an enterprise as steps over time, in the units of a drawing {@link #WIDTH} wide with a line for each grade.
 *
 * @param steps the earliest first; none while grading was suspended
 * @param from  first day of the drawing
 * @param to    last day of the drawing
 */
record GradeCurve(List<Step> steps, LocalDate from, LocalDate to) {

    static final int LEFT = 30;
    static final int WIDTH = 400;
    private static final int TOP = 18;
    private static final int LINE = 28;

    /** One grade in force. @param rise where the step before stood; its own height when there was none */
    record Step(Grade grade, long x1, long x2, int y, int rise) {
    }

    /** @param history the latest first, at least one */
    static GradeCurve of(List<GradeView> history, LocalDate today) {
        var first = history.get(history.size() - 1).effectiveFrom();
        var days = Math.max(1, ChronoUnit.DAYS.between(first, today));
        var steps = new ArrayList<Step>();
        for (int at = history.size() - 1; at >= 0; at--) {
            var entry = history.get(at);
            if (entry.grade() != null) {
                var end = at == 0 ? today : history.get(at - 1).effectiveFrom();
                var before = at == history.size() - 1 ? null : history.get(at + 1).grade();
                steps.add(new Step(entry.grade(), x(first, entry.effectiveFrom(), days), at == 0 ? WIDTH : x(first, end, days), y(entry.grade()),
                        y(before == null ? entry.grade() : before)));
            }
        }
        return new GradeCurve(steps, first, today);
    }

    /** Where the line of a grade is. */
    public static int y(Grade grade) {
        return TOP + LINE * grade.ordinal();
    }

    private static long x(LocalDate first, LocalDate day, long days) {
        return LEFT + (WIDTH - LEFT) * ChronoUnit.DAYS.between(first, day) / days;
    }
}
