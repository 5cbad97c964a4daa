package org.shouxin.expert;

import java.time.LocalDate;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface Experts extends Repository<Expert, String> {

    Expert saveAndFlush(Expert expert);

    Optional<Expert> findByBureauIdAndResidentIdIndex(String bureauId, String residentIdIndex);

    Optional<Expert> findById(String id);

    default Expert ofId(String id) {
        return findById(id).orElseThrow(() -> new NotFound("expert.unknown"));
    }

    boolean existsByBureauIdAndResidentIdIndexAndTermEndsOnGreaterThanEqual(String bureauId, String residentIdIndex, LocalDate day);
}
