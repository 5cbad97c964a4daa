package org.shouxin.expert;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.documents.Documents;
import org.shouxin.identity.Directory;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes of a director meeting: drafted by the secretary, signed by those who attended, printed and kept as a document of the
 * meeting's case when the last one has signed.
 *
 * @article WJ-12(4)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MeetingMinutes {

    private static final String ARTICLE = "WJ-12(4)";

    private final Meetings meetings;
    private final MeetingMembers members;
    private final MinutesPaper paper;
    private final Documents documents;
    private final Directory directory;
    private final Trail trail;
    private final Clock clock;

    MeetingMinutes(Meetings meetings, MeetingMembers members, MinutesPaper paper, Documents documents, Directory directory, Trail trail,
            Clock clock) {
        this.meetings = meetings;
        this.members = members;
        this.paper = paper;
        this.documents = documents;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps the draft and gives out the places to sign at, to those who attended and whose account still works; the minutes say
     * who could not sign.
     *
     * @return how many sign
     */
    public int draftMinutes(Act act, String text) {
        var meeting = meetings.lockedOfCase(act.caseNumber());
        meeting.minuted(text, act.actor());
        var place = 0;
        for (var member : present(act.caseNumber())) {
            if (directory.user(member.userId()).filter(UserView::enabled).isPresent()) {
                member.signsAt(place++);
            }
        }
        trail.record(act.event("meeting.minutes-drafted").changed("signers", null, String.valueOf(place)).under(ARTICLE));
        if (place == 0) {
            issue(meeting);
        }
        return place;
    }

    /** The account of the member who signs at the place of that number, from 0. */
    public String signerAt(String caseNumber, int place) {
        return present(caseNumber).stream().filter(member -> member.signingSeat() != null && member.signingSeat() == place).findFirst()
                .orElseThrow(() -> new IllegalStateException("no place " + place + " in " + caseNumber)).userId();
    }

    /**
     * Signs the minutes with the member's own name; another one raises {@code input.invalid} with {@code minutes.name-differs}.
     * The last signature prints and keeps the minutes.
     *
     * @param remark a correction to the minutes, or {@code null}
     */
    public void signMinutes(Act act, String signedName, String remark) {
        var meeting = meetings.lockedOfCase(act.caseNumber());
        meeting.demand(MeetingStatus.MINUTED);
        var member = members.acting(act.caseNumber(), act.actor());
        if (!PersonName.normalised(signedName).equals(PersonName.normalised(member.name()))) {
            throw new InvalidInput(List.of(new InvalidInput.FieldProblem("signedName", "minutes.name-differs", Map.of())));
        }
        member.signed(PersonName.normalised(signedName), remark, clock.instant());
        trail.record(act.event("meeting.minutes-signed").changed("signer", null, member.name()).because(remark).under(ARTICLE));
        issueWhenSigned(meeting);
    }

    /** Prints and keeps the minutes when no signature is awaited any more. */
    void issueWhenSigned(Meeting meeting) {
        if (present(meeting.caseNumber()).stream().noneMatch(one -> one.awaited(ExcusedFrom.SIGNATURE))) {
            issue(meeting);
        }
    }

    private void issue(Meeting meeting) {
        var printed = documents.store(Actor.SYSTEM, meeting.caseNumber(), "minutes", meeting.caseNumber() + "-minutes.pdf",
                paper.pdf(meeting.caseNumber()));
        meeting.signed(printed.id());
        trail.record(Act.ofSystem(meeting.caseNumber()).event("meeting.minutes-issued").changed("sha256", null, printed.sha256())
                .changed("signatures", null, present(meeting.caseNumber()).stream().filter(one -> one.signedAt() != null)
                        .map(MeetingMember::name).collect(Collectors.joining(", "))).under(ARTICLE));
    }

    private List<MeetingMember> present(String caseNumber) {
        return members.findByCaseNumberOrderByMemberName(caseNumber).stream().filter(MeetingMember::attending).toList();
    }
}
