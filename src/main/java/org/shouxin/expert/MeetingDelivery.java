package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Engine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the decisions of a meeting to the candidates' cases, each in a transaction of its own: a case that cannot take its
 * decision any more is noted and holds up nobody, and an item that is delivered stays as it was when its job runs again.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MeetingDelivery {

    /** The message recruitments wait for. */
    public static final String MESSAGE = "meetingDecision";
    /** The process fact it brings. */
    static final String DECISION = "appointmentDecision";
    private static final int LONGEST_REASON = 1000;

    private final Meetings meetings;
    private final AgendaItems items;
    private final MeetingMembers members;
    private final Ballots ballots;
    private final WaitingCandidates waiting;
    private final Nominations nominations;
    private final Blacklist blacklist;
    private final Appointments appointments;
    private final Engine engine;
    private final Trail trail;
    private final Clock clock;

    MeetingDelivery(Meetings meetings, AgendaItems items, MeetingMembers members, Ballots ballots, WaitingCandidates waiting,
            Nominations nominations, Blacklist blacklist, Appointments appointments, Engine engine, Trail trail, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.members = members;
        this.ballots = ballots;
        this.waiting = waiting;
        this.nominations = nominations;
        this.blacklist = blacklist;
        this.appointments = appointments;
        this.engine = engine;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param index of the item on the agenda, from 0 */
    public void deliverDecisions(String caseNumber, int index) {
        var meeting = meetings.ofCase(caseNumber);
        var agenda = items.findByCaseNumberOrderByLine(caseNumber);
        var item = agenda.get(index);
        if (item.delivery() == null) {
            item.delivered(deliver(item), clock.instant());
            trail.record(Act.ofSystem(caseNumber).event("meeting.decision-delivered").changed("case", null, item.candidateCase())
                    .changed("decision", null, item.outcome().code()).changed("delivery", null, item.delivery().name()).under(item.article()));
        }
        if (meeting.status() == MeetingStatus.SIGNED && agenda.stream().allMatch(one -> one.delivery() != null)) {
            meeting.conclude(clock.instant());
        }
    }

    private Delivery deliver(AgendaItem item) {
        var candidate = waiting.findByCaseNumber(item.candidateCase()).orElseThrow();
        var nomination = nominations.ofCase(item.candidateCase());
        if (nomination.status() != NominationStatus.PROPOSED || !engine.awaits(MESSAGE, item.candidateCase())) {
            candidate.gone();
            return Delivery.GONE;
        }
        if (item.outcome() == MeetingOutcome.POSTPONE) {
            candidate.release();
            return Delivery.POSTPONED;
        }
        if (item.outcome() == MeetingOutcome.APPOINT
                && blacklist.holds(nomination.bureauId(), nomination.residentIdIndex(), LocalDate.now(clock))) {
            candidate.release();
            return Delivery.BLACKLISTED;
        }
        var decision = AppointmentDecision.of(item.outcome().code());
        candidate.decided();
        appointments.decidedByMeeting(item.candidateCase(), decision, reason(candidate.meetingCase(), item, decision),
                chair(candidate.meetingCase()));
        engine.correlate(Actor.SYSTEM, MESSAGE, item.candidateCase(), Map.of(DECISION, decision.code()));
        return Delivery.DELIVERED;
    }

    /** The reasons of those who voted as the meeting decided, without their names. */
    private String reason(String meeting, AgendaItem item, AppointmentDecision decision) {
        var side = decision == AppointmentDecision.APPOINT ? Vote.APPROVE : Vote.REJECT;
        var reasons = ballots.findByCaseNumberOrderByLine(meeting).stream().filter(one -> one.line() == item.line() && one.vote() == side)
                .map(Ballot::reason).filter(Objects::nonNull).distinct().sorted().toList();
        var text = reasons.stream().collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_REASON, text.length()));
    }

    private Decision.Maker chair(String meeting) {
        var chair = members.findByCaseNumberOrderByMemberName(meeting).stream().filter(MeetingMember::chair).findFirst().orElseThrow();
        return new Decision.Maker(meeting, chair.userId(), chair.name());
    }
}
