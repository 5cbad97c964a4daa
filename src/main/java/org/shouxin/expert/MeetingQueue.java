package org.shouxin.expert;

import java.time.Clock;
import java.util.List;
import org.shouxin.trail.Trail;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Candidates who wait for a director meeting: those who passed the test, and specially needed experts straight away.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Service
public class MeetingQueue {

    /** Most candidates of one meeting; more rows would not fit on its form. */
    static final int MOST = 100;

    private final Nominations nominations;
    private final WaitingCandidates waiting;
    private final Trail trail;
    private final Clock clock;

    MeetingQueue(Nominations nominations, WaitingCandidates waiting, Trail trail, Clock clock) {
        this.nominations = nominations;
        this.waiting = waiting;
        this.trail = trail;
        this.clock = clock;
    }

    /** The case comes to wait for the decision of a meeting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queueForMeeting(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var before = nomination.status();
        if (before != NominationStatus.PROPOSED) {
            nomination.become(NominationStatus.PROPOSED);
        }
        waiting.save(new WaitingCandidate(caseNumber, nomination.bureauId(), clock.instant()));
        trail.record(Act.ofSystem(caseNumber).event("nomination.queued").changed("status", before.name(), nomination.status().name())
                .under(nomination.proposal().specialExpert() ? "WJ-12(5)" : "WJ-12(4)"));
    }

    /** Case numbers of the bureau's candidates who are on no agenda, longest waiting first. */
    @Transactional(readOnly = true)
    public List<String> waiting(String bureauId) {
        return waiting.findByBureauIdAndStateAndMeetingCaseIsNullOrderByQueuedOrderAscCaseNumberAsc(bureauId, WaitingCandidate.State.WAITING,
                Limit.of(MOST)).stream().map(WaitingCandidate::caseNumber).toList();
    }
}
