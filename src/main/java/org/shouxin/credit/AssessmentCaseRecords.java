package org.shouxin.credit;

import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface AssessmentCaseRecords extends Repository<AssessmentCase, String> {

    AssessmentCase saveAndFlush(AssessmentCase assessmentCase);

    Optional<AssessmentCase> findByCaseNumber(String caseNumber);

    Optional<AssessmentCase> findByOpenMarker(String enterpriseId);

    default AssessmentCase ofCase(String caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("case.unknown"));
    }
}
