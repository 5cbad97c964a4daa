package org.shouxin.expert;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Terms extends Repository<Term, String> {

    Term save(Term term);

    Optional<Term> findByCaseNumber(String caseNumber);
}
