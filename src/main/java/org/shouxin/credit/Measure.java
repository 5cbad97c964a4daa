package org.shouxin.credit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.shouxin.scoring.Grade;

/**
 * An incentive or a constraint by which a department answers a grade, or a sanction that a department is told of once it was
 * imposed.
 *
 * @param code          stable; its words are {@code credit.measure.<code>}
 * @param department    its words are {@code credit.department.<code>}
 * @param grades        that it answers; none for a sanction
 * @param sanction      that it tells of; {@code null} for an answer to a grade
 * @param starts        how long after the grade took effect it begins; {@code null} for a sanction, which begins when it is imposed
 * @param lasts         how long; {@code null}: as long as the grade holds, or as long as the sanction
 * @param goesOn        whether it goes on while grading is suspended after a grade that it answers
 * @param effectiveFrom first day of the rule itself
 * @param effectiveTo   last day of the rule itself; {@code null} when open
 * @param localDefault  whether no source names the figure
 * @article NB-3(1), NB-3(2)
 */
public record Measure(String code, String department, Kind kind, Set<Grade> grades, SanctionMeasure sanction, Period starts, Period lasts,
        boolean goesOn, LocalDate effectiveFrom, LocalDate effectiveTo, String article, boolean localDefault) {

    /** Which way it goes. */
    public enum Kind {
        INCENTIVE, CONSTRAINT, SANCTION
    }

    /** A measure as it applies to an enterprise. @param until last day; {@code null}: as long as the grade or the sanction holds */
    public record Applied(Measure measure, LocalDate from, LocalDate until) {

        /** Whether it applies on the day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && !over(day);
        }

        /** Whether it applied before the day alone, or never does. */
        boolean over(LocalDate day) {
            return until != null && (day.isAfter(until) || from.isAfter(until));
        }
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** For a grade that took effect on the day; not before the rule is in force, and no longer. */
    Applied since(LocalDate day) {
        var from = day.plus(starts);
        return within(from, lasts == null ? null : from.plus(lasts).minusDays(1));
    }

    /** Told of one that was imposed; not before the rule is in force, and no longer. */
    Applied of(SanctionView imposed) {
        return within(imposed.imposedOn(), imposed.untilOn());
    }

    private Applied within(LocalDate from, LocalDate until) {
        return new Applied(this, from.isBefore(effectiveFrom) ? effectiveFrom : from,
                until == null || effectiveTo != null && until.isAfter(effectiveTo) ? effectiveTo : until);
    }
}
