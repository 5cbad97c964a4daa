package org.shouxin.expert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.workflow.Decisions;
import org.shouxin.workflow.spi.StoredDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of director meetings computed again: the quorum from who came, each candidate's outcome from the ballots.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
@Transactional(readOnly = true)
class MeetingDecisions implements StoredDecisions {

    private static final List<String> UNKNOWN = List.of("rules.unknown");

    private final Meetings meetings;
    private final MeetingMembers members;
    private final AgendaItems items;
    private final Ballots ballots;
    private final Decisions decisions;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;

    MeetingDecisions(Meetings meetings, MeetingMembers members, AgendaItems items, Ballots ballots, Decisions decisions, Rulebook rulebook,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.members = members;
        this.items = items;
        this.ballots = ballots;
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
    }

    @Override
    public List<Recomputed> of(String caseNumber) {
        var meeting = meetings.findByCaseNumber(caseNumber).orElse(null);
        if (meeting == null || meeting.quorumOn() == null) {
            return List.of();
        }
        var all = members.findByCaseNumberOrderByMemberName(caseNumber);
        var votes = ballots.findByCaseNumberOrderByLine(caseNumber).stream()
                .collect(Collectors.groupingBy(Ballot::line, Collectors.mapping(Ballot::vote, Collectors.toList())));
        var found = new ArrayList<Recomputed>();
        found.add(quorum(meeting, all));
        items.findByCaseNumberOrderByLine(caseNumber).stream().filter(item -> item.countedOn() != null)
                .forEach(item -> found.add(majority(meeting, all, item, votes.getOrDefault(item.line(), List.of()))));
        return found;
    }

    @Override
    public List<String> cases(String after, int limit) {
        return jdbc.sql("select case_number from expert_meeting where case_number > ? and quorum_on is not null order by case_number limit " + limit)
                .param(after).query(String.class).list();
    }

    /** Who was excused later had come: the meeting was opened with them. */
    private Recomputed quorum(Meeting meeting, List<MeetingMember> all) {
        var came = all.stream().filter(MeetingMember::present).toList();
        var computed = again(meeting.quorumRule(), meeting.quorumVersion(), share -> MeetingQuorum.inputs(all, came, share),
                row -> List.of(opened((boolean) row.get("quorum")), Finding.of(row).code()));
        return new Recomputed("quorum", meeting.quorumOn(), meeting.quorumRule() + "," + meeting.quorumVersion(),
                List.of(opened(meeting.quorate()), meeting.quorumFinding()), computed);
    }

    private static String opened(boolean quorum) {
        return quorum ? "quorate" : "notQuorate";
    }

    private Recomputed majority(Meeting meeting, List<MeetingMember> all, AgendaItem item, Collection<Vote> votes) {
        var present = (int) all.stream().filter(MeetingMember::attending).count();
        var tally = Tally.of(votes);
        var computed = again(meeting.majorityRule(), item.decisionVersion(), share -> tally.inputs(present, share, item.blacklisted()),
                row -> List.of(item.candidateCase(), tally.text(), (String) row.get("outcome"), Finding.of(row).code(), Finding.of(row).article()));
        return new Recomputed("majority", item.countedOn(), meeting.majorityRule() + "," + item.decisionVersion(),
                List.of(item.candidateCase(), item.tally().text(), item.outcome().code(), item.finding(), item.article()), computed);
    }

    /** By the very share and the very table that were kept. */
    private List<String> again(String rule, String table, Function<Rule, Map<String, Object>> inputs, Function<Map<String, Object>, List<String>> words) {
        return rulebook.byReference(Objects.toString(rule, "")).flatMap(share -> decisions.again(table, inputs.apply(share)))
                .filter(answer -> answer.rows().size() == 1).map(answer -> words.apply(answer.rows().get(0))).orElse(UNKNOWN);
    }
}
