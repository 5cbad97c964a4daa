package org.shouxin.credit;

/** Opens the cases in which changes of one direction are decided. */
public interface GradeCases {

    /** Which changes it takes. */
    GradeChange.Direction direction();

    /**
     * Runs in the caller's transaction, and tells {@link Grades#opened} the number.
     *
     * @return the case number
     */
    String open(String bureauId, GradeChange change);
}
