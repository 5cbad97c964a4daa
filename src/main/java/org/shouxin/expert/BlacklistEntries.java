package org.shouxin.expert;

import java.time.LocalDate;
import org.springframework.data.repository.Repository;

interface BlacklistEntries extends Repository<BlacklistEntry, String> {

    BlacklistEntry save(BlacklistEntry entry);

    boolean existsByBureauIdAndResidentIdIndexAndFromOnLessThanEqualAndUntilOnGreaterThanEqual(String bureauId,
            String residentIdIndex, LocalDate from, LocalDate until);
}
