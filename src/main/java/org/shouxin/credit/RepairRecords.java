package org.shouxin.credit;

import java.time.Instant;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** Applications for repair by case. */
interface RepairRecords extends Repository<Repair, String> {

    Repair saveAndFlush(Repair repair);

    Optional<Repair> findByCaseNumber(String caseNumber);

    boolean existsByOpenMarker(String enterpriseId);

    boolean existsByEnterpriseIdAndStatusAndClosedAtGreaterThanEqual(String enterpriseId, RepairStatus status, Instant when);

    default Repair ofCase(String caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("repair.unknown"));
    }
}
