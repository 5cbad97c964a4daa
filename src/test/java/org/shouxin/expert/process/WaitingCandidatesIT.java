package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.expert.MeetingFile;
import org.shouxin.expert.MeetingView;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.Engine;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("Candidates who wait for a meeting")
class WaitingCandidatesIT extends MeetingScene {

    @Autowired
    WaitingCandidatesCheck check;
    @Autowired
    Engine engine;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("are those whose process waits: one too many and one too few are found")
    void compared() {
        var number = waiting();
        var nobody = "nobody-" + Ids.next().substring(0, 8);
        assertThat(found(number)).isEmpty();
        jdbc.sql("update expert_waiting_candidate set case_number = ? where case_number = ?").params(nobody, number).update();
        try {
            assertThat(found(number)).containsExactly("candidate.not-queued");
            assertThat(found(nobody)).containsExactly("candidate.not-awaiting");
        } finally {
            jdbc.sql("update expert_waiting_candidate set case_number = ? where case_number = ?").params(number, nobody).update();
        }
        assertThat(found(number)).isEmpty();
    }

    @Test
    @DisplayName("are told by the engine a page at a time")
    void paged() {
        var numbers = List.of(waiting(), waiting());
        var first = engine.awaiting("meetingDecision", null, 1);
        assertThat(first).hasSize(1);
        assertThat(engine.awaiting("meetingDecision", first.get(0).id(), 10_000)).doesNotContainAnyElementsOf(first);
        assertThat(engine.awaiting("meetingDecision", null, 10_000)).startsWith(first.get(0)).extracting(Engine.Awaiting::caseNumber).containsAll(numbers);
        assertThat(engine.awaiting("meetingRevoked", null, 10)).isEmpty();
    }

    @Test
    @DisplayName("are named on an agenda without anything of theirs being opened that is sealed")
    void named() {
        var numbers = List.of(waiting(), waiting());
        var meeting = voting(numbers.get(0), numbers.get(1));
        var names = file.of(meeting).items().stream().map(MeetingView.Item::candidate).toList();
        var sealed = jdbc.sql("select resident_id from expert_nomination where case_number = ?").param(numbers.get(1)).query(String.class).single();
        jdbc.sql("update expert_nomination set resident_id = 'g1.gone.AAAA' where case_number = ?").param(numbers.get(1)).update();
        try {
            assertThat(file.of(meeting).items()).extracting(MeetingView.Item::candidate).isEqualTo(names);
            assertThat(file.ofCandidate(numbers.get(0))).isPresent();
            assertThat(file.bureauOf(meeting)).isEqualTo("320412");
            assertThat(file.candidates(List.of(numbers.get(1), numbers.get(0)))).extracting(MeetingFile.Candidate::caseNumber)
                    .containsExactly(numbers.get(1), numbers.get(0));
        } finally {
            jdbc.sql("update expert_nomination set resident_id = ? where case_number = ?").params(sealed, numbers.get(1)).update();
        }
    }

    private List<String> found(String number) {
        return check.check().stream().filter(finding -> finding.caseNumber().equals(number)).map(Finding::code).toList();
    }
}
