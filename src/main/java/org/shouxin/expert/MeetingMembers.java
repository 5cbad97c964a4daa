package org.shouxin.expert;

import java.util.List;
import java.util.function.Predicate;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.springframework.data.repository.Repository;

interface MeetingMembers extends Repository<MeetingMember, String> {

    MeetingMember save(MeetingMember member);

    List<MeetingMember> findByCaseNumberOrderByMemberName(String caseNumber);

    /** The member who acts, or for whom a deputy acts, in meetings of older models; anybody else is refused as {@code meeting.no-member}. */
    default MeetingMember acting(String caseNumber, Actor actor) {
        var who = actor.onBehalfOf() == null ? actor.userId() : actor.onBehalfOf();
        return one(caseNumber, member -> member.userId().equals(who));
    }

    private MeetingMember one(String caseNumber, Predicate<MeetingMember> wanted) {
        return findByCaseNumberOrderByMemberName(caseNumber).stream().filter(wanted).findFirst()
                .orElseThrow(() -> new Forbidden("meeting.no-member"));
    }
}
