package org.shouxin.credit;

import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** Downgrades by case. */
interface DowngradeRecords extends Repository<Downgrade, String> {

    Downgrade saveAndFlush(Downgrade downgrade);

    Optional<Downgrade> findByCaseNumber(String caseNumber);

    /** Whether an objection period of the enterprise is running, or an objection of it is not reviewed. */
    boolean existsByOpenWindow(String enterpriseId);

    /** Whether a downgrade of the enterprise is on its way or what follows from it is. */
    boolean existsByEnterpriseIdAndClosedAtIsNull(String enterpriseId);

    default Downgrade ofCase(String caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("downgrade.unknown"));
    }
}
