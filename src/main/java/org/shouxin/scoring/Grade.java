package org.shouxin.scoring;

/**
 * Credit grade of an enterprise, best first. Where a grade begins is rulebook data.
 *
 * @article NB-2(1)
 */
public enum Grade {
    A, B, C, D;

    /** The worse of the two. */
    public Grade atBest(Grade cap) {
        return compareTo(cap) >= 0 ? this : cap;
    }

    /** Whether this grade is as good as the other or better. */
    public boolean reaches(Grade other) {
        return compareTo(other) <= 0;
    }
}
