package org.shouxin.expert;

import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface Terms extends Repository<Term, String> {

    Term save(Term term);

    Optional<Term> findByCaseNumber(String caseNumber);

    Optional<Term> findById(String id);

    default Term ofId(String id) {
        return findById(id).orElseThrow(() -> new NotFound("expert.unknown"));
    }
}
