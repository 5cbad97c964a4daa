package org.shouxin.expert;

import java.util.List;
import org.springframework.data.repository.Repository;

interface EligibilityChecks extends Repository<EligibilityCheck, String> {

    EligibilityCheck save(EligibilityCheck check);

    List<EligibilityCheck> findByCaseNumberOrderByRound(String caseNumber);
}
