package org.shouxin.expert;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Commitments extends Repository<Commitment, String> {

    Commitment save(Commitment commitment);

    Optional<Commitment> findByCaseNumber(String caseNumber);
}
