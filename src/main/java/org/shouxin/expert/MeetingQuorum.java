package org.shouxin.expert;

import java.util.List;
import java.util.Map;
import org.shouxin.rulebook.Rule;
import org.shouxin.workflow.Decisions;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table whether enough members attend.
 *
 * @article WJ-12(4)
 */
@Component
class MeetingQuorum {

    private final Decisions decisions;

    MeetingQuorum(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param version of the decision table that answered */
    record Answer(Finding finding, boolean quorum, String version, int members, int present) {
    }

    /** @param share more than this share of the members must attend, in percent */
    Answer ask(String caseNumber, List<MeetingMember> all, Rule share) {
        var attending = all.stream().filter(MeetingMember::attending).toList();
        var present = attending.size();
        var answer = decisions.ask(caseNumber, "director-meeting-quorum", inputs(all, attending, share));
        var row = answer.rows().get(0);
        return new Answer(Finding.of(row), (boolean) row.get("quorum"), answer.version(), all.size(), present);
    }

    /** What the decision table on quorums asks for. */
    static Map<String, Object> inputs(List<MeetingMember> all, List<MeetingMember> there, Rule share) {
        return Map.of("members", all.size(), "present", there.size(), "share", share.asInt(),
                "chaired", there.stream().anyMatch(MeetingMember::chair));
    }
}
