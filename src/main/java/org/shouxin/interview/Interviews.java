package org.shouxin.interview;

import java.util.List;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** Interviews by case. */
interface Interviews extends Repository<Interview, String> {

    Interview saveAndFlush(Interview interview);

    Optional<Interview> findByOpenCase(String caseNumber);

    List<Interview> findByCaseNumberOrderByCallNoDesc(String caseNumber);

    /** The one that is going on in the case. */
    default Interview open(String caseNumber) {
        return findByOpenCase(caseNumber).orElseThrow(() -> new NotFound("interview.unknown"));
    }
}
