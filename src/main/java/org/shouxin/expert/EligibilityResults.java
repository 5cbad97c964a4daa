package org.shouxin.expert;

import java.util.List;
import org.springframework.data.repository.Repository;

interface EligibilityResults extends Repository<EligibilityResult, String> {

    EligibilityResult save(EligibilityResult result);

    List<EligibilityResult> findByCaseNumberAndRoundOrderByLine(String caseNumber, int round);
}
