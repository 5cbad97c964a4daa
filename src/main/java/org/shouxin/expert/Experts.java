package org.shouxin.expert;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Experts extends Repository<Expert, String> {

    Expert saveAndFlush(Expert expert);

    Optional<Expert> findByBureauIdAndResidentIdIndex(String bureauId, String residentIdIndex);

    Optional<Expert> findById(String id);

    /** As it is now; whoever else wants to change it waits for the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Expert e where e.id = :id")
    Optional<Expert> lockedById(String id);

    default Expert ofId(String id) {
        return findById(id).orElseThrow(() -> new NotFound("expert.unknown"));
    }

    boolean existsByBureauIdAndResidentIdIndexAndTermEndsOnGreaterThanEqual(String bureauId, String residentIdIndex, LocalDate day);
}
