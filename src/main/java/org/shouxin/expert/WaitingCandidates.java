package org.shouxin.expert;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface WaitingCandidates extends Repository<WaitingCandidate, String> {

    WaitingCandidate save(WaitingCandidate candidate);

    Optional<WaitingCandidate> findByCaseNumber(String caseNumber);

    List<WaitingCandidate> findByMeetingCase(String meetingCase);

    /** Those who are on no agenda, longest waiting first. */
    List<WaitingCandidate> findByBureauIdAndStateAndMeetingCaseIsNullOrderByQueuedOrderAscCaseNumberAsc(String bureauId,
            WaitingCandidate.State state, Limit limit);
}
