package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouxin.identity.Duty;
import org.shouxin.identity.DutyBarriers;
import org.shouxin.identity.Exclusion;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Refused;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The vote of a director meeting: every member present votes on every candidate or recuses, one refusal does not end the vote,
 * and a decision table tells what the votes mean. Until all have voted nobody learns how anybody did, the trail included.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MeetingBallots {

    /** Rulebook key: more than this share of the votes for and against must be for, in percent. */
    static final String MAJORITY = "expert.meeting.majority.more-than-percent";

    private final Meetings meetings;
    private final AgendaItems items;
    private final MeetingMembers members;
    private final Ballots ballots;
    private final Nominations nominations;
    private final EligibilityResults results;
    private final Blacklist blacklist;
    private final SeparationOfDuties duties;
    private final DutyBarriers barriers;
    private final Decisions decisions;
    private final Rulebook rulebook;
    private final Trail trail;
    private final Clock clock;

    MeetingBallots(Meetings meetings, AgendaItems items, MeetingMembers members, Ballots ballots, Nominations nominations,
            EligibilityResults results, Blacklist blacklist, SeparationOfDuties duties, DutyBarriers barriers, Decisions decisions, Rulebook rulebook, Trail trail,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.members = members;
        this.ballots = ballots;
        this.nominations = nominations;
        this.results = results;
        this.blacklist = blacklist;
        this.duties = duties;
        this.barriers = barriers;
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.trail = trail;
        this.clock = clock;
    }

    /** The account of the member whose ballot paper is the one of that number, from 0. */
    public String voterAt(String caseNumber, int seat) {
        return members.findByCaseNumberOrderByMemberName(caseNumber).stream().filter(member -> member.seat() != null && member.seat() == seat)
                .findFirst().orElseThrow(() -> new IllegalStateException("no seat " + seat + " in " + caseNumber)).userId();
    }

    /**
     * Takes one member's votes. Raises the refusals of {@code BallotPolicy}, {@code ballot.must-recuse} when an earlier part in
     * the candidate's case keeps the member from the item, {@code meeting.no-member} and {@code meeting.voted}.
     *
     * @param dissent the member's dissenting opinion for the minutes, or {@code null}
     */
    public void castBallots(Act act, List<BallotLine> given, String dissent) {
        meetings.lockedOfCase(act.caseNumber()).demand(MeetingStatus.VOTING);
        var member = members.acting(act.caseNumber(), act.actor());
        var agenda = items.findByCaseNumberOrderByLine(act.caseNumber());
        BallotPolicy.checkComplete(given, agenda);
        var byCase = given.stream().collect(Collectors.toMap(BallotLine::candidateCase, line -> line));
        for (var item : agenda) {
            var ballot = byCase.get(item.candidateCase());
            check(act, member, item, ballot);
            ballots.save(new Ballot(act.caseNumber(), item.line(), member.personId(), ballot, clock.instant()));
        }
        member.voted(dissent, clock.instant());
        trail.record(act.event("meeting.ballots-cast").changed("items", null, String.valueOf(agenda.size())).under("WJ-12(4)"));
    }

    private void check(Act act, MeetingMember member, AgendaItem item, BallotLine ballot) {
        var excluded = exclusion(item.candidateCase(), member.personId());
        if (ballot.vote() != Vote.RECUSE && excluded.isPresent()) {
            throw new Refused("ballot.must-recuse", Map.of("case", item.candidateCase(), "because", excluded.get().because(),
                    "articles", excluded.get().articles()));
        }
        var nomination = nominations.ofCase(item.candidateCase());
        BallotPolicy.checkReason(ballot, results.worstOf(nomination), excluded.isPresent());
        if (ballot.vote() != Vote.RECUSE) {
            duties.take(item.candidateCase(), act.actor(), Duty.DECIDE);
        }
    }

    private Optional<Exclusion> exclusion(String candidateCase, String personId) {
        return duties.exclusion(candidateCase, personId, Duty.DECIDE);
    }

    /** Which of these candidates this person may not vote on, and why; asked at once, however many they are. */
    @Transactional(readOnly = true)
    public Map<String, Exclusion> exclusions(List<String> candidateCases, String personId) {
        var barred = barriers.ofPerson(personId, candidateCases.stream().map(candidate -> Map.entry(candidate, Duty.DECIDE)).toList());
        var exclusions = new HashMap<String, Exclusion>();
        for (var at = 0; at < candidateCases.size(); at++) {
            if (barred.get(at).isPresent()) {
                var candidate = candidateCases.get(at);
                exclusion(candidate, personId).ifPresent(why -> exclusions.put(candidate, why));
            }
        }
        return exclusions;
    }

    /** Counts the votes on every item and keeps what the decision table makes of them. */
    public void countBallots(String caseNumber) {
        var meeting = meetings.ofCase(caseNumber);
        var present = (int) members.findByCaseNumberOrderByMemberName(caseNumber).stream().filter(MeetingMember::attending).count();
        var today = LocalDate.now(clock);
        var share = rulebook.on(MAJORITY, meeting.bureauId(), today);
        var votes = ballots.findByCaseNumberOrderByLine(caseNumber).stream()
                .collect(Collectors.groupingBy(Ballot::line, Collectors.mapping(Ballot::vote, Collectors.toList())));
        for (var item : items.findByCaseNumberOrderByLine(caseNumber)) {
            count(caseNumber, item, Tally.of(votes.getOrDefault(item.line(), List.of())), present, share, today);
        }
        meeting.counted(share);
    }

    private void count(String caseNumber, AgendaItem item, Tally tally, int present, Rule share, LocalDate today) {
        var nomination = nominations.ofCase(item.candidateCase());
        var listed = blacklist.holds(nomination.bureauId(), nomination.residentIdIndex(), today);
        var answer = decisions.ask(caseNumber, "director-meeting-majority", tally.inputs(present, share, listed));
        if (answer.rows().size() != 1) {
            throw new IllegalStateException("the votes on item " + item.line() + " of " + caseNumber + " do not add up");
        }
        var row = answer.rows().get(0);
        item.counted(tally, MeetingOutcome.of((String) row.get("outcome")), Finding.of(row), answer.version(), today, listed);
        trail.record(Act.ofSystem(caseNumber).event("meeting.ballots-counted").changed("case", null, item.candidateCase())
                .changed("decision", null, item.outcome().code()).changed("finding", null, item.finding())
                .changed("votes", null, tally.text())
                .under(item.article()).ruledBy(answer.version() + "," + share.reference()));
    }
}
