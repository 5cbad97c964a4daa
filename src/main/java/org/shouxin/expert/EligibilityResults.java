package org.shouxin.expert;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EligibilityResults extends Repository<EligibilityResult, String> {

    EligibilityResult save(EligibilityResult result);

    List<EligibilityResult> findByCaseNumberAndRoundOrderByLine(String caseNumber, int round);

    /** Heaviest finding of the last check. */
    default Severity worstOf(Nomination nomination) {
        return Severity.worst(severities(nomination.caseNumber(), nomination.checks()));
    }

    @Query("select result.severity from EligibilityResult result where result.caseNumber = ?1 and result.round = ?2")
    List<Severity> severities(String caseNumber, int round);
}
