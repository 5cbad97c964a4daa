package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.expert.MeetingOutcome;
import org.shouxin.expert.Nominee;
import org.shouxin.identity.Duty;

@IntegrationTest
@DisplayName("A director meeting that votes")
class MeetingBallotsIT extends MeetingScene {

    @Test
    @DisplayName("takes no vote on a candidate from whoever nominated or reviewed the candidate; the others decide")
    void recusals() {
        var candidate = waiting();
        var other = waiting();
        duty(candidate, "manager", Duty.REVIEW);
        duty(candidate, "manager2", Duty.NOMINATE);
        var meeting = voting(candidate, other);

        assertThatThrownBy(() -> meetings.vote(meeting, "manager", Map.of(candidate, "approve", other, "approve"), null))
                .hasMessage("ballot.must-recuse");
        assertThatThrownBy(() -> meetings.vote(meeting, "manager2", Map.of(candidate, "abstain", other, "approve"), null))
                .hasMessage("ballot.must-recuse");
        assertThat(cases.facts(people.actor("manager"), meeting).sections()).anyMatch(section -> section.titleKey().equals("page.meeting.recusals"));
        assertThatThrownBy(() -> meetings.vote(meeting, "manager3", Map.of(candidate, "recuse", other, "approve"), null))
                .as("a declared interest needs a reason").hasMessage("ballot.reason-missing");
        meetings.vote(meeting, "manager", Map.of(candidate, "recuse", other, "approve"), null);
        meetings.vote(meeting, "manager2", Map.of(candidate, "recuse", other, "approve"), null);
        meetings.vote(meeting, "manager3", Map.of(candidate, "approve", other, "reject"), "不同意");

        assertThat(item(meeting, candidate).tally().recused()).isEqualTo(2);
        assertThat(item(meeting, candidate).outcome()).isEqualTo(MeetingOutcome.APPOINT);
        assertThat(item(meeting, other).outcome()).isEqualTo(MeetingOutcome.APPOINT);
        meetings.conclude(meeting);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> duties.take(candidate, people.actor("manager3"), Duty.REVIEW)))
                .as("who voted does not review").hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("counts members who vote in the same moment, each once, and closes the vote once")
    void together() {
        var candidate = waiting();
        var meeting = voting(candidate);
        var votes = AtOnce.run(ALL.stream().<Runnable>map(name -> () -> meetings.vote(meeting, name, Map.of(candidate, "approve"), null)).toList());

        assertThat(votes.refusals()).isEmpty();
        assertThat(item(meeting, candidate).tally().approve()).isEqualTo(3);
        assertThat(process.openTasks(meeting)).containsExactly(MeetingModel.DRAFT_MINUTES);
    }

    @Test
    @DisplayName("believes nothing that a browser says of candidates, members and votes")
    void forged() {
        var candidate = waiting();
        var foreign = recruitment.file("xb.nominator", Nominee.fit());
        var secretary = people.actor("secretary");
        var meeting = meetings.call("320412");
        var agenda = process.taskOf(meeting, MeetingModel.SET_AGENDA);
        for (var number : List.of(foreign, "320412-ER-2026-9999")) {
            assertThatThrownBy(() -> tasks.complete(secretary, agenda, Map.of("items", List.of(Map.of("caseNumber", number, "include", true))), null))
                    .hasMessage("meeting.candidate-not-waiting");
        }
        assertThatThrownBy(() -> tasks.complete(secretary, agenda, Map.of("items", List.of()), null)).hasMessage("meeting.agenda-empty");
        tasks.complete(secretary, agenda, Map.of("items", List.of(Map.of("caseNumber", candidate, "candidate", "别人", "include", true))), null);
        assertThat(file.of(meeting).items().get(0).candidate()).isNotEqualTo("别人");
        var attendance = process.taskOf(meeting, MeetingModel.RECORD_ATTENDANCE);
        assertThatThrownBy(() -> tasks.complete(secretary, attendance, Map.of("members", List.of(Map.of("username", "reviewer", "present", true))), null))
                .hasMessage("meeting.member-unknown");
        assertThatThrownBy(() -> tasks.complete(secretary, attendance, Map.of("members", List.of(Map.of("username", "manager", "chair", true))), null))
                .hasMessage("meeting.chair");
        meetings.attend(meeting, ALL);
        var own = process.taskOf(meeting, MeetingModel.CAST_BALLOTS, people.userId("manager"));
        assertThatThrownBy(() -> tasks.complete(people.actor("manager"), own, Map.of("ballots", List.of()), null)).hasMessage("ballot.incomplete");
        assertThatThrownBy(() -> tasks.complete(people.actor("manager"), own, Map.of("ballots", List.of(Map.of("caseNumber", candidate, "vote",
                "approve"), Map.of("caseNumber", candidate, "vote", "approve"))), null)).hasMessage("ballot.incomplete");
        assertThatThrownBy(() -> tasks.complete(people.actor("manager2"), own, Map.of("ballots", List.of()), null)).hasMessage("task.not-in-your-groups");
    }

    @Test
    @DisplayName("tells how members voted to managers, secretaries and auditors alone")
    void secret() {
        var candidate = waiting();
        var meeting = voting(candidate);
        ALL.forEach(name -> meetings.vote(meeting, name, Map.of(candidate, "reject"), "保密的理由"));

        for (var reader : List.of("manager", "secretary", "auditor")) {
            assertThat(cases.facts(people.actor(reader), meeting).toString()).as(reader).contains("保密的理由");
        }
        for (var reader : List.of("reviewer", "tester", "finance")) {
            assertThat(cases.facts(people.actor(reader), meeting).toString()).as(reader).contains("majorityRejected").doesNotContain("保密的理由");
        }
        assertThat(cases.sees(people.actor("nominator"), meeting) || cases.sees(people.actor("xb.manager"), meeting)).isFalse();
    }
}
