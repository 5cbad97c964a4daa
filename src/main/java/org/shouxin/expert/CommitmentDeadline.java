package org.shouxin.expert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shouxin.calendar.Deadlines;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a candidate may take to answer the commitment letter. Nobody signs in another's place, so a candidate who stays
 * away would hold the case open for good: after the last day the appointment lapses, and the person may be nominated anew. A case
 * that began before letters had a last day has none.
 *
 * @article WJ-4
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CommitmentDeadline {

    /** Rulebook key: working days a candidate has for the answer. */
    static final String SIGNATURE_DAYS = "expert.commitment.working-days";

    private final Nominations nominations;
    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final OutcomeNotices notices;
    private final Trail trail;
    private final Clock clock;

    CommitmentDeadline(Nominations nominations, Rulebook rulebook, Deadlines deadlines, OutcomeNotices notices, Trail trail, Clock clock) {
        this.nominations = nominations;
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts the letter before the candidate.
     *
     * @return the moment the time for the answer is over, the midnight that ends its last day
     */
    public Instant sendCommitment(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var today = LocalDate.now(clock);
        var rule = rulebook.on(SIGNATURE_DAYS, nomination.bureauId(), today);
        var due = deadlines.set(caseNumber, "signature", today, rule.asInt(), rule.reference()).due();
        nomination.letterSent(due);
        trail.record(Act.ofSystem(caseNumber).event("commitment.sent").changed("signatureDueOn", null, due.toString()).under("WJ-4,WJ-A1")
                .ruledBy(rule.reference()));
        return due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Closes the nomination of a candidate who did not answer in time. */
    public void lapseAppointment(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var before = nomination.status();
        nomination.close(NominationStatus.UNSIGNED, clock.instant());
        trail.record(Act.ofSystem(caseNumber).event("commitment.lapsed").changed("status", before.name(), nomination.status().name())
                .under("WJ-4"));
        notices.tell(nomination, OutcomeNotices.Outcome.UNSIGNED, Map.of());
    }

    /** Whether the last day has passed, though the timer may not have struck yet. */
    boolean over(Nomination nomination) {
        return nomination.signatureDueOn() != null && LocalDate.now(clock).isAfter(nomination.signatureDueOn());
    }
}
