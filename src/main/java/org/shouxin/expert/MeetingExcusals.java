package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.BodyHash;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Engine;
import org.shouxin.workflow.Reason;
import org.springframework.stereotype.Service;

/**
 * Excuses a member who cannot vote or sign any more, such as one whose account is gone: the secretary says why, the model ends that
 * member's ballot or signature alone, and the minutes print it. An excused ballot makes its member absent, so the quorum must
 * hold without them.
 *
 * @article WJ-12(4)
 */
@Service
public class MeetingExcusals {

    private final Meetings meetings;
    private final MeetingMembers members;
    private final MeetingQuorum quorum;
    private final MeetingMinutes minutes;
    private final Cases cases;
    private final Engine engine;
    private final Rulebook rulebook;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    MeetingExcusals(Meetings meetings, MeetingMembers members, MeetingQuorum quorum, MeetingMinutes minutes, Cases cases, Engine engine,
            Rulebook rulebook, Commands commands, Trail trail, Clock clock) {
        this.meetings = meetings;
        this.members = members;
        this.quorum = quorum;
        this.minutes = minutes;
        this.cases = cases;
        this.engine = engine;
        this.rulebook = rulebook;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    /** A member whose ballot or signature is open. */
    public record Awaited(String userId, String name, ExcusedFrom what) {
    }

    /** Whose ballots or signatures the meeting waits for, by name; for whoever sees the case. */
    public List<Awaited> awaited(Actor actor, String caseNumber) {
        var meeting = meetings.ofCase(cases.find(actor, caseNumber).number());
        var what = meeting.status().excusable();
        return what == null ? List.of() : members.findByCaseNumberOrderByMemberName(caseNumber).stream().filter(member -> member.awaited(what))
                .map(member -> new Awaited(member.userId(), member.name(), what)).toList();
    }

    /** Whether the actor is a secretary of the meeting's bureau. */
    public boolean mayExcuse(Actor actor, String caseNumber) {
        return actor.holds(Role.SECRETARY, meetings.ofCase(caseNumber).bureauId(), null);
    }

    /**
     * Excuses one member from what the meeting waits for. Refused as {@code meeting.excuse-forbidden} for who is no secretary,
     * {@code input.invalid} without a reason, {@code meeting.excuse-nothing} when nothing of the member is open, so a second time too,
     * {@code meeting.excuse-quorum} when the meeting would have no quorum, {@code meeting.excuse-last} when nobody would sign the
     * minutes, and {@code meeting.excuse-older} for a meeting on a version of the model that cannot.
     *
     * @param memberId account of the member
     */
    public void excuse(Actor actor, String caseNumber, String memberId, String reason, String idempotencyKey) {
        cases.find(actor, caseNumber);
        if (!mayExcuse(actor, caseNumber)) {
            throw new Forbidden("meeting.excuse-forbidden");
        }
        var why = Reason.required(reason);
        commands.run(new Command(actor, "meeting.excuse", caseNumber, idempotencyKey, BodyHash.of(memberId, why)), () -> {
            excuse(new Act(caseNumber, actor, Role.SECRETARY), memberId, why);
            return "";
        });
    }

    private void excuse(Act act, String memberId, String why) {
        var meeting = meetings.lockedOfCase(act.caseNumber());
        var what = meeting.status().excusable();
        var all = members.findByCaseNumberOrderByMemberName(act.caseNumber());
        var member = all.stream().filter(one -> one.userId().equals(memberId)).findFirst()
                .orElseThrow(() -> new Conflict("meeting.excuse-nothing"));
        if (what == null) {
            throw new Conflict("meeting.excuse-nothing");
        }
        member.excuse(new Excusal(what, why, act.actor().displayName(), clock.instant()));
        var event = act.event("meeting.member-excused").changed("member", null, member.name()).changed("excusedFrom", null, what.name())
                .because(why).under("WJ-12(4)");
        trail.record(what == ExcusedFrom.BALLOT ? event.ruledBy(demandQuorum(meeting, all)) : event);
        if (what == ExcusedFrom.SIGNATURE) {
            demandSignature(all);
            minutes.issueWhenSigned(meeting);
        }
        if (!engine.tell(act.actor(), what.message(), act.caseNumber(), member.run(what))) {
            throw new Conflict("meeting.excuse-older");
        }
    }

    /** By the share that the meeting was opened with. @return what it was decided by */
    private String demandQuorum(Meeting meeting, List<MeetingMember> all) {
        var share = rulebook.byReference(meeting.quorumRule())
                .orElseGet(() -> rulebook.on(DirectorMeetings.QUORUM, meeting.bureauId(), LocalDate.now(clock)));
        var answer = quorum.ask(meeting.caseNumber(), all, share);
        if (!answer.quorum()) {
            throw new Refused("meeting.excuse-quorum");
        }
        return answer.version() + "," + share.reference();
    }

    private static void demandSignature(List<MeetingMember> all) {
        if (all.stream().noneMatch(one -> one.signedAt() != null || one.awaited(ExcusedFrom.SIGNATURE))) {
            throw new Refused("meeting.excuse-last");
        }
    }
}
