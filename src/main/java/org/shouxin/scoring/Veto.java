package org.shouxin.scoring;

import java.time.Period;
import java.util.List;

/**
 * A fact that caps the grade whatever the composite, until a repair case is passed: a fatal accident within the year.
 *
 * @param sources   the indicator, or the deductions, that show the fact
 * @param condition as written in the rulebook: values of the indicator, or how long an occurrence is a veto
 * @param period    how long an occurrence is a veto; null when an indicator shows the fact
 * @param cap       the best grade that is left
 * @article NB-3(2)
 */
public record Veto(String code, List<String> sources, String condition, Period period, Grade cap, String article, Origin origin) {

    public Veto {
        sources = List.copyOf(sources);
    }
}
