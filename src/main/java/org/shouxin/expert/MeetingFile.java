package org.shouxin.expert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    MeetingFile(Meetings meetings, AgendaItems items, MeetingMembers members, Ballots ballots, WaitingCandidates waiting,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.items = items;
        this.members = members;
        this.ballots = ballots;
        this.waiting = waiting;
        this.jdbc = jdbc;
    }

    /** @throws org.shouxin.kernel.NotFound {@code meeting.unknown} */
    public MeetingView of(String caseNumber) {
        var meeting = meetings.ofCase(caseNumber);
        var open = meeting.status().counted();
        var agenda = agenda(items.findByCaseNumberOrderByLine(caseNumber));
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

    /** The candidates of these cases, in the same order; read at once, and nothing of them that is sealed. */
    public List<Candidate> candidates(List<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        var found = jdbc.sql("select case_number, name, special_expert from expert_nomination where case_number in (:cases)")
                .param("cases", caseNumbers)
                .query((row, index) -> new Candidate(row.getString("case_number"), row.getString("name"), row.getBoolean("special_expert")))
                .list().stream().collect(Collectors.toMap(Candidate::caseNumber, candidate -> candidate));
        return caseNumbers.stream().map(found::get).toList();
    }

    /** The bureau whose meeting it is. */
    public String bureauOf(String caseNumber) {
        return meetings.ofCase(caseNumber).bureauId();
    }

    private List<MeetingView.Item> agenda(List<AgendaItem> lines) {
        var candidates = candidates(lines.stream().map(AgendaItem::candidateCase).toList());
        return IntStream.range(0, lines.size()).mapToObj(at -> item(lines.get(at), candidates.get(at))).toList();
    }

    private static MeetingView.Item item(AgendaItem item, Candidate candidate) {
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
