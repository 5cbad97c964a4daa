package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import org.shouxin.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * One person is nominated once at a time, and not while in the pool. Two nominations at the same moment meet again at the
 * unique key of the open person.
 *
 * @article WJ-12
 */
@Component
class Duplicates {

    private final Nominations nominations;
    private final Experts experts;
    private final Clock clock;

    Duplicates(Nominations nominations, Experts experts, Clock clock) {
        this.nominations = nominations;
        this.experts = experts;
        this.clock = clock;
    }

    /** @param caseNumber the case that asks; its own nomination is no duplicate. Raises {@code nomination.duplicate}. */
    void refuse(String bureauId, PersonIndex index, String caseNumber) {
        if (nominations.existsByOpenPersonKeyAndCaseNumberNot(bureauId + ":" + index.residentId(), caseNumber)) {
            throw new Refused("nomination.duplicate");
        }
        refusePooled(bureauId, index);
    }

    /** Raises {@code nomination.duplicate} when the person is an expert of the bureau in term. */
    void refusePooled(String bureauId, PersonIndex index) {
        if (experts.existsByBureauIdAndResidentIdIndexAndTermEndsOnGreaterThanEqual(bureauId, index.residentId(),
                LocalDate.now(clock))) {
            throw new Refused("nomination.duplicate");
        }
    }
}
