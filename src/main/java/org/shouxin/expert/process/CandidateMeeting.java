package org.shouxin.expert.process;

import java.util.ArrayList;
import java.util.Optional;
import org.shouxin.expert.MeetingFile;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;
import org.springframework.stereotype.Component;

/**
 * What a candidate's case tells of the meeting that decides on it: date, votes as numbers, result; the way to the meeting and its
 * minutes only for those who may see them.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class CandidateMeeting {

    private static final String PAGE = "page.meeting.";

    private final MeetingFile file;
    private final Cases cases;

    CandidateMeeting(MeetingFile file, Cases cases) {
        this.file = file;
        this.cases = cases;
    }

    Optional<Section> of(Actor viewer, String candidateCase) {
        return file.ofCandidate(candidateCase).map(meeting -> {
            var item = meeting.items().stream().filter(one -> one.candidateCase().equals(candidateCase)).findFirst().orElseThrow();
            var sees = cases.sees(viewer, meeting.caseNumber());
            var facts = new ArrayList<Fact>();
            var number = Fact.of(PAGE + "case", meeting.caseNumber());
            facts.add(sees ? number.linked("/cases/" + meeting.caseNumber()) : number);
            facts.add(Fact.of("form.call-meeting.meetingDate", meeting.plan().meetingDate().toString()));
            facts.add(Fact.named(PAGE + "status", "enum.MeetingStatus." + meeting.status()));
            if (item.delivery() != null) {
                facts.add(Fact.named(PAGE + "outcome", "finding." + item.finding()).toned(null, item.article()));
                facts.add(Fact.of(PAGE + "votes", item.tally().approve() + " : " + item.tally().reject() + " : " + item.tally().abstain() + " : "
                        + item.tally().recused()));
            }
            if (sees && meeting.documentId() != null) {
                facts.add(Fact.named(PAGE + "paper", PAGE + "paper.open")
                        .linked("/cases/" + meeting.caseNumber() + "/documents/" + meeting.documentId()));
            }
            return Section.pairs(PAGE + "title", facts);
        });
    }
}
