package org.shouxin.credit;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the case of a proposed change, whichever way it goes.
 *
 * @article NB-2(2)
 */
@Service
public class GradeChangeCases {

    private final ObjectProvider<GradeCases> cases;
    private final Grades grades;
    private final Enterprises enterprises;

    GradeChangeCases(ObjectProvider<GradeCases> cases, Grades grades, Enterprises enterprises) {
        this.cases = cases;
        this.grades = grades;
        this.enterprises = enterprises;
    }

    /**
     * Opens the case in the caller's transaction.
     *
     * @return its number; empty when nobody takes changes of that direction, which then wait as proposed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> open(String changeId) {
        var change = grades.change(changeId);
        var bureau = enterprises.known(change.enterpriseId()).bureauId();
        return cases.stream().filter(one -> one.direction() == change.direction()).findFirst().map(one -> one.open(bureau, change));
    }
}
