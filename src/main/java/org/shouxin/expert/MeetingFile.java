package org.shouxin.expert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the file of one director meeting, and what meetings have to do with a candidate. Whoever asks has shown before that the
 * actor may see the case. Votes and dissenting opinions stay shut until the count.
 */
@Service
@Transactional(readOnly = true)
public class MeetingFile {

    private final Meetings meetings;
    private final AgendaItems items;
    private final MeetingMembers members;
    private final Ballots ballots;
    private final WaitingCandidates waiting;
    private final Nominations nominations;

    MeetingFile(Meetings meetings, AgendaItems items, MeetingMembers members, Ballots ballots, WaitingCandidates waiting,
            Nominations nominations) {
        this.meetings = meetings;
        this.items = items;
        this.members = members;
        this.ballots = ballots;
        this.waiting = waiting;
        this.nominations = nominations;
    }

    /** @throws org.shouxin.kernel.NotFound {@code meeting.unknown} */
    public MeetingView of(String caseNumber) {
        var meeting = meetings.ofCase(caseNumber);
        var open = meeting.status().counted();
        var agenda = items.findByCaseNumberOrderByLine(caseNumber).stream().map(this::item).toList();
        var all = members.findByCaseNumberOrderByMemberName(caseNumber);
        return new MeetingView(caseNumber, meeting.bureauId(), meeting.status(), meeting.plan(), meeting.quorumFinding(), agenda,
                all.stream().map(member -> member(member, open)).toList(), open ? casts(caseNumber, agenda, all) : List.of(),
                meeting.minutes(), meeting.minutesBy(), meeting.documentId());
    }

    /** The meeting that has the candidate on its agenda or has decided on the candidate. */
    public Optional<MeetingView> ofCandidate(String candidateCase) {
        return waiting.findByCaseNumber(candidateCase).map(WaitingCandidate::meetingCase).flatMap(meetings::findByCaseNumber)
                .map(meeting -> of(meeting.caseNumber()));
    }

    /** A candidate as the agenda names them. */
    public record Candidate(String caseNumber, String name, boolean special) {
    }

    public Candidate candidate(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        return new Candidate(caseNumber, nomination.registration().candidate().name(), nomination.proposal().specialExpert());
    }

    private MeetingView.Item item(AgendaItem item) {
        var candidate = candidate(item.candidateCase());
        return new MeetingView.Item(item.line(), item.candidateCase(), candidate.name(), candidate.special(), item.tally(), item.outcome(),
                item.finding(), item.article(), item.delivery());
    }

    private static MeetingView.Member member(MeetingMember member, boolean open) {
        return new MeetingView.Member(member.userId(), member.personId(), member.name(), member.present(), member.chair(), member.hasVoted(),
                open ? member.dissent() : null, member.signingSeat() != null, member.signedName(), member.signRemark(), member.signedAt(),
                member.excusal() == null ? null : member.excusal().from(), member.excusal() == null ? null : member.excusal().reason());
    }

    private List<MeetingView.Cast> casts(String caseNumber, List<MeetingView.Item> agenda, List<MeetingMember> all) {
        var names = all.stream().collect(Collectors.toMap(MeetingMember::personId, MeetingMember::name));
        return ballots.findByCaseNumberOrderByLine(caseNumber).stream().map(ballot -> new MeetingView.Cast(ballot.line(),
                agenda.get(ballot.line() - 1).candidate(), ballot.personId(), names.get(ballot.personId()), ballot.vote(), ballot.reason()))
                .sorted(java.util.Comparator.comparing(MeetingView.Cast::line).thenComparing(MeetingView.Cast::member)).toList();
    }
}
