package org.shouxin.scoring;

import java.time.LocalDate;

/**
 * A veto whose cause is given.
 *
 * @param source   code of the indicator or deduction that shows the cause; empty when an earlier grading recorded it
 * @param cause    day of the cause, the latest of several; null when the evidence carries no date
 * @param liftedOn day of the repair that lifted it; null while it stands
 * @article NB-3(2)
 */
public record VetoLine(Veto veto, String source, LocalDate cause, LocalDate liftedOn) {

    /** Whether it caps the grade. */
    public boolean stands() {
        return liftedOn == null;
    }
}
