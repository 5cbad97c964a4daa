package org.shouxin.expert;

import java.util.List;
import org.springframework.data.repository.Repository;

interface EligibilityResults extends Repository<EligibilityResult, String> {

    EligibilityResult save(EligibilityResult result);

    List<EligibilityResult> findByCaseNumberAndRoundOrderByLine(String caseNumber, int round);

    /** Heaviest finding of the last check. */
    default Severity worstOf(Nomination nomination) {
        return Severity.worst(findByCaseNumberAndRoundOrderByLine(nomination.caseNumber(), nomination.checks()).stream()
                .map(result -> result.finding().severity()).toList());
    }
}
