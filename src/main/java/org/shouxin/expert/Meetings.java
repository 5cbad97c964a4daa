package org.shouxin.expert;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.shouxin.kernel.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Director meetings by case. */
interface Meetings extends Repository<Meeting, String> {

    Meeting saveAndFlush(Meeting meeting);

    Optional<Meeting> findByCaseNumber(String caseNumber);

    /** Members who vote or sign at the same moment go one after the other, so that the last one knows to be the last. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.caseNumber = :caseNumber")
    Optional<Meeting> findLocked(String caseNumber);

    default Meeting ofCase(String caseNumber) {
        return findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("meeting.unknown"));
    }

    default Meeting lockedOfCase(String caseNumber) {
        return findLocked(caseNumber).orElseThrow(() -> new NotFound("meeting.unknown"));
    }
}
