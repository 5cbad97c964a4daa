package org.shouxin.expert;

import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** Nominations by case. */
interface Nominations extends Repository<Nomination, String> {

    Nomination saveAndFlush(Nomination nomination);

    Optional<Nomination> findByCaseNumber(String caseNumber);

    /** Whether the person has an open nomination under the key {@code <bureau>:<blind index>}, other than the one of that case. */
    boolean existsByOpenPersonKeyAndCaseNumberNot(String openPersonKey, String caseNumber);

    boolean existsByRenewedTermId(String renewedTermId);

    default Nomination ofCase(String caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("nomination.unknown"));
    }
}
