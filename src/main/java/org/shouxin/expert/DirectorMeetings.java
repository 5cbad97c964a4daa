package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.shouxin.identity.Directory;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Director meetings up to the vote: called, agenda set, attendance recorded, quorum checked, adjourned without one. The members
 * are the managers of the bureau, one per person.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DirectorMeetings {

    /** Rulebook key: more than this share of the members must be present, in percent. */
    static final String QUORUM = "expert.meeting.quorum.more-than-percent";
    private static final String ARTICLES = "WJ-12(4),WJ-12(5)";

    private final Meetings meetings;
    private final AgendaItems items;
    private final MeetingMembers members;
    private final WaitingCandidates waiting;
    private final MeetingQueue queue;
    private final Directory directory;
    private final MeetingQuorum quorum;
    private final Rulebook rulebook;
    private final Trail trail;
    private final Clock clock;

    DirectorMeetings(Meetings meetings, AgendaItems items, MeetingMembers members, WaitingCandidates waiting, MeetingQueue queue,
            Directory directory, MeetingQuorum quorum, Rulebook rulebook, Trail trail, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.members = members;
        this.waiting = waiting;
        this.queue = queue;
        this.directory = directory;
        this.quorum = quorum;
        this.rulebook = rulebook;
        this.trail = trail;
        this.clock = clock;
    }

    /** Calls a meeting; refused as {@code meeting.nobody-waits} while no candidate of the bureau waits for one. */
    public void callMeeting(Act act, String bureauId, MeetingPlan plan) {
        if (queue.waiting(bureauId).isEmpty()) {
            throw new Refused("meeting.nobody-waits");
        }
        meetings.saveAndFlush(new Meeting(act.caseNumber(), bureauId, plan, act.actor(), clock.instant()));
        trail.record(act.event("meeting.called").changed("meetingDate", null, plan.meetingDate().toString())
                .changed("startTime", null, plan.startTime()).changed("place", null, plan.place()).because(plan.remarks()).under(ARTICLES));
    }

    /**
     * Puts waiting candidates on the agenda, longest waiting first; the others go on waiting. Raises {@code meeting.agenda-empty}
     * and {@code meeting.candidate-not-waiting}.
     *
     * @return how many items the agenda has
     */
    public int setAgenda(Act act, Collection<String> included) {
        var meeting = meetings.ofCase(act.caseNumber());
        if (included.isEmpty()) {
            throw new Refused("meeting.agenda-empty");
        }
        var left = new HashSet<>(included);
        var chosen = queue.waiting(meeting.bureauId()).stream().filter(left::remove).toList();
        left.stream().findFirst().ifPresent(stranger -> {
            throw WaitingCandidate.notWaiting(stranger);
        });
        for (var line = 1; line <= chosen.size(); line++) {
            var number = chosen.get(line - 1);
            waiting.findByCaseNumber(number).orElseThrow().putOn(meeting);
            items.save(new AgendaItem(act.caseNumber(), line, number));
        }
        meeting.become(MeetingStatus.AGENDA_SET);
        trail.record(act.event("meeting.agenda-set").changed("items", null, String.join(",", chosen)).under(ARTICLES));
        return chosen.size();
    }

    /** The managers who should come: one account per person, by name. */
    @Transactional(readOnly = true)
    public List<UserView> membersOf(String bureauId) {
        var persons = new HashSet<String>();
        return directory.holding(Role.MANAGER, bureauId, null).stream().filter(manager -> persons.add(manager.personId())).toList();
    }

    /**
     * Records who came. Whoever is not on the list is absent. Raises {@code meeting.chair} unless at most one person present
     * takes the chair, and {@code meeting.member-unknown} for somebody who is no manager of the bureau.
     *
     * @return how many are present
     */
    public int recordAttendance(Act act, List<Attendee> list) {
        var meeting = meetings.ofCase(act.caseNumber());
        var should = membersOf(meeting.bureauId());
        checkAttendance(list, should);
        var marked = list.stream().collect(Collectors.toMap(Attendee::username, attendee -> attendee));
        var seat = 0;
        for (var manager : should) {
            var mark = marked.getOrDefault(manager.username(), new Attendee(manager.username(), false, false));
            members.save(new MeetingMember(act.caseNumber(), manager, mark.chair(), mark.present() ? seat++ : null));
        }
        meeting.become(MeetingStatus.ATTENDED);
        trail.record(act.event("meeting.attendance-recorded").changed("members", null, String.valueOf(should.size()))
                .changed("present", null, names(should, list.stream().filter(Attendee::present).toList()))
                .changed("chair", null, names(should, list.stream().filter(Attendee::chair).toList())).under("WJ-12(4)"));
        return seat;
    }

    private static void checkAttendance(List<Attendee> list, List<UserView> should) {
        var known = should.stream().map(UserView::username).collect(Collectors.toSet());
        var listed = list.stream().map(Attendee::username).toList();
        if (!known.containsAll(listed) || new HashSet<>(listed).size() < listed.size()) {
            throw new Refused("meeting.member-unknown");
        }
        if (list.stream().filter(Attendee::chair).count() > 1 || list.stream().anyMatch(one -> one.chair() && !one.present())) {
            throw new Refused("meeting.chair");
        }
    }

    private static String names(List<UserView> should, List<Attendee> wanted) {
        var usernames = wanted.stream().map(Attendee::username).collect(Collectors.toSet());
        var names = should.stream().filter(user -> usernames.contains(user.username())).map(UserView::displayName).collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /** Asks the decision table whether enough members came, with the share the rulebook gives for today. */
    public boolean checkQuorum(String caseNumber) {
        var meeting = meetings.ofCase(caseNumber);
        var today = LocalDate.now(clock);
        var share = rulebook.on(QUORUM, meeting.bureauId(), today);
        var answer = quorum.ask(caseNumber, members.findByCaseNumberOrderByMemberName(caseNumber), share);
        meeting.quorumChecked(answer.finding(), answer.quorum(), answer.version(), share, today);
        trail.record(Act.ofSystem(caseNumber).event("meeting.quorum-checked").changed("quorum", null, String.valueOf(answer.quorum()))
                .changed("members", null, String.valueOf(answer.members())).changed("present", null, String.valueOf(answer.present()))
                .changed("finding", null, meeting.quorumFinding()).under("WJ-12(4)").ruledBy(answer.version() + "," + share.reference()));
        return answer.quorum();
    }

    /** Ends a meeting without a quorum; its candidates wait for the next one. */
    public void adjournMeeting(String caseNumber) {
        meetings.ofCase(caseNumber).adjourn(clock.instant());
        var released = waiting.findByMeetingCase(caseNumber);
        released.forEach(WaitingCandidate::release);
        trail.record(Act.ofSystem(caseNumber).event("meeting.adjourned").changed("released", null,
                released.stream().map(WaitingCandidate::caseNumber).sorted().collect(Collectors.joining(","))).under("WJ-12(4)"));
    }
}
