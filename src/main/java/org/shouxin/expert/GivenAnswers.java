package org.shouxin.expert;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GivenAnswers extends Repository<GivenAnswer, String> {

    GivenAnswer save(GivenAnswer answer);

    Optional<GivenAnswer> findByCaseNumber(String caseNumber);
}
