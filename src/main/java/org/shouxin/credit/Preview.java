package org.shouxin.credit;

import org.shouxin.scoring.Grading;
import org.shouxin.scoring.NextGrade;
import org.shouxin.scoring.Scheme;

/**
 * A grading that was tried and not stored.
 *
 * @param scheme the version of the scheme that was in force on the date graded for
 */
public record Preview(Scheme scheme, Grading grading) {

    /** The way to the next better grade. Found by trying, so it costs some thousand gradings. */
    public NextGrade next() {
        return scheme.smallestChanges(grading);
    }
}
