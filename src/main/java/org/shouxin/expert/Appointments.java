package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision on a candidate and the candidate's answer to the commitment letter.
 *
 * @article WJ-4,WJ-12(4),WJ-12(5),WJ-21,WJ-A1
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Appointments {

    private final Nominations nominations;
    private final EligibilityResults results;
    private final Blacklist blacklist;
    private final AppointmentRecords records;
    private final Commitments commitments;
    private final CommitmentLetter letter;
    private final CommitmentDeadline deadline;
    private final OutcomeNotices notices;
    private final Trail trail;
    private final Clock clock;

    Appointments(Nominations nominations, EligibilityResults results, Blacklist blacklist, AppointmentRecords records,
            Commitments commitments, CommitmentLetter letter, CommitmentDeadline deadline, OutcomeNotices notices, Trail trail, Clock clock) {
        this.nominations = nominations;
        this.results = results;
        this.blacklist = blacklist;
        this.records = records;
        this.commitments = commitments;
        this.letter = letter;
        this.deadline = deadline;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One manager decides whether the candidate is appointed, in cases that started before there were director meetings. Raises
     * the refusals of {@code AppointmentPolicy}.
     */
    public void decideAppointment(Act act, AppointmentDecision decision, String reason) {
        var nomination = nominations.ofCase(act.caseNumber());
        AppointmentPolicy.check(decision, reason, results.worstOf(nomination), listed(nomination));
        records.save(new Decision(act.caseNumber(), decision, reason, act.actor(), clock.instant()));
        decided(nomination, decision, act.event("appointment.decided").because(reason));
    }

    /** Takes over what a director meeting decided on the candidate; its votes and reasons were checked when they were cast. */
    void decidedByMeeting(String caseNumber, AppointmentDecision decision, String reason, Decision.Maker meeting) {
        records.save(new Decision(caseNumber, decision, reason, meeting, clock.instant()));
        decided(nominations.ofCase(caseNumber), decision, Act.ofSystem(caseNumber).event("appointment.decided")
                .changed("meeting", null, meeting.meetingCase()).because(reason));
    }

    private void decided(Nomination nomination, AppointmentDecision decision, TrailEvent event) {
        var before = nomination.status();
        if (decision == AppointmentDecision.APPOINT) {
            nomination.become(NominationStatus.APPROVED);
            notices.tell(nomination, OutcomeNotices.Outcome.APPROVED, Map.of());
        }
        trail.record(event.changed("decision", null, decision.code()).changed("status", before.name(), nomination.status().name())
                .under(nomination.proposal().specialExpert() ? "WJ-12(5)" : "WJ-12(4)"));
    }

    /** Closes the nomination of a candidate who is not appointed. */
    public void rejectAppointment(String caseNumber) {
        close(caseNumber, NominationStatus.NOT_APPOINTED, "appointment.rejected", "WJ-12(4)", OutcomeNotices.Outcome.NOT_APPOINTED);
    }

    /**
     * The candidate's answer to the letter. A signature is the candidate's own name: another one raises {@code input.invalid}
     * with {@code commitment.name-differs}; somebody whom the blacklist named since the decision is not appointed and so does not sign:
     * {@code commitment.blacklisted}; declining without a reason raises {@code commitment.reason-missing}, and any answer after the
     * last day {@code commitment.late}, also while the case waits to be closed for that.
     *
     * @article WJ-4,WJ-21,WJ-A1
     */
    public void signCommitment(Act act, CommitmentAnswer answer) {
        var nomination = nominations.ofCase(act.caseNumber());
        if (deadline.over(nomination)) {
            throw new Refused("commitment.late");
        }
        if (answer.outcome() == CommitmentOutcome.SIGN) {
            requireOwnName(answer.signedName(), nomination);
            AppointmentPolicy.checkSignature(listed(nomination));
        } else if (answer.reason() == null || answer.reason().isBlank()) {
            throw new Refused("commitment.reason-missing");
        }
        commitments.save(new Commitment(act.caseNumber(), answer, letter.sha256(nomination.bureauId()), act.actor(), clock.instant()));
        var before = nomination.status();
        if (answer.outcome() == CommitmentOutcome.SIGN) {
            nomination.become(NominationStatus.COMMITTED);
        }
        trail.record(act.event("commitment.answered").changed("commitmentOutcome", null, answer.outcome().code())
                .changed("textSha256", null, letter.sha256(nomination.bureauId())).changed("status", before.name(), nomination.status().name())
                .because(answer.reason()).under("WJ-4,WJ-A1"));
    }

    /** Closes the nomination of a candidate who declined to sign. */
    public void recordDecline(String caseNumber) {
        close(caseNumber, NominationStatus.DECLINED, "commitment.declined", "WJ-4", OutcomeNotices.Outcome.DECLINED);
    }

    private boolean listed(Nomination nomination) {
        return blacklist.holds(nomination.bureauId(), nomination.residentIdIndex(), LocalDate.now(clock));
    }

    private void close(String caseNumber, NominationStatus end, String action, String articles, OutcomeNotices.Outcome outcome) {
        var nomination = nominations.ofCase(caseNumber);
        var before = nomination.status();
        nomination.close(end, clock.instant());
        trail.record(Act.ofSystem(caseNumber).event(action).changed("status", before.name(), end.name()).under(articles));
        notices.tell(nomination, outcome, Map.of());
    }

    private static void requireOwnName(String typed, Nomination nomination) {
        if (typed == null || !PersonName.normalised(typed).equals(nomination.registration().candidate().name())) {
            throw new InvalidInput(List.of(new InvalidInput.FieldProblem("signedName", "commitment.name-differs", Map.of())));
        }
    }
}
