package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.documents.Documents;
import org.shouxin.expert.Delivery;
import org.shouxin.expert.MeetingExcusals;
import org.shouxin.expert.MeetingOutcome;
import org.shouxin.expert.MeetingQueue;
import org.shouxin.expert.MeetingStatus;
import org.shouxin.expert.MeetingView;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Diagrams;
import org.shouxin.workflow.camunda.ModelCoverage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A director meeting")
class DirectorMeetingProcessIT extends MeetingScene {

    @Autowired
    MeetingQueue queue;
    @Autowired
    RecruitmentFile recruitments;
    @Autowired
    Documents documents;
    @Autowired
    Trail trail;
    @Autowired
    Diagrams diagrams;
    @Autowired
    WaitingCandidatesCheck check;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ModelCoverage coverage;
    @Autowired
    MeetingExcusals excusals;

    @Test
    @DisplayName("decides on each candidate by itself, and each waiting case goes on as was decided")
    void decides() {
        var wanted = waiting();
        var unwanted = waiting();
        var left = waiting();
        var meeting = voting(wanted, unwanted);
        assertThat(queue.waiting("320412")).contains(left).doesNotContain(wanted, unwanted);

        meetings.vote(meeting, "manager", Map.of(wanted, "approve", unwanted, "approve"), null);
        meetings.vote(meeting, "manager2", Map.of(wanted, "reject", unwanted, "reject"), "专业不对口", "建议今后按专业分组审议");
        assertThat(file.of(meeting).casts()).as("nobody learns before the count").isEmpty();
        assertThat(file.of(meeting).members()).extracting(MeetingView.Member::dissent).containsOnlyNulls();
        assertThat(trail.entries(meeting, 0, 1000).toString()).doesNotContain("专业不对口", "REJECT");
        assertThat(diagrams.of(people.actor("manager"), meeting, 0, java.util.Locale.ENGLISH).completed()).doesNotContain(MeetingModel.CAST_BALLOTS);
        meetings.vote(meeting, "manager3", Map.of(wanted, "approve", unwanted, "reject"), "专业不对口");

        assertThat(item(meeting, wanted)).extracting(MeetingView.Item::outcome, MeetingView.Item::finding, one -> one.tally().approve())
                .containsExactly(MeetingOutcome.APPOINT, "majorityApproved", 2);
        assertThat(item(meeting, unwanted).outcome()).isEqualTo(MeetingOutcome.REFUSE);
        meetings.draft(meeting);
        assertThatThrownBy(() -> sign(meeting, "manager", "别人")).hasMessage("input.invalid");
        ALL.forEach(name -> meetings.sign(meeting, name));
        assertThat(recruitments.of(wanted).status()).as("stored first, delivered by the jobs").isEqualTo(NominationStatus.PROPOSED);
        var minutes = documents.find(meeting, file.of(meeting).documentId());
        assertThat(minutes.kind()).isEqualTo("minutes");
        assertThat(documents.content(minutes)).startsWith("%PDF-".getBytes());
        process.runJobs(meeting);

        assertThat(process.endOf(meeting)).isEqualTo("endEvent_concluded");
        assertThat(file.of(meeting).status()).isEqualTo(MeetingStatus.CONCLUDED);
        assertThat(recruitments.of(wanted).status()).isEqualTo(NominationStatus.APPROVED);
        assertThat(process.openTasks(wanted)).containsExactly(RecruitmentModel.SIGN_COMMITMENT);
        assertThat(process.endOf(unwanted)).isEqualTo("endEvent_notAppointed");
        assertThat(recruitments.of(unwanted).decision().reason()).isEqualTo("专业不对口");
        assertThat(process.waitsAt(left)).containsExactly(RecruitmentModel.AWAIT_DECISION);
        assertThat(trail.verify(meeting).intact() && trail.verify(wanted).intact()).isTrue();
        assertThat(check.check()).isEmpty();
    }

    @Test
    @DisplayName("without more than half of the managers, or without a chair, is adjourned and its candidates wait for the next one")
    void adjourned() {
        var candidate = waiting();
        var alone = called(candidate);
        meetings.attend(alone, List.of("manager"));
        assertThat(process.endOf(alone)).as("1 of 3").isEqualTo("endEvent_adjourned");
        assertThat(file.of(alone).quorumFinding()).isEqualTo("quorumMissed");

        var headless = called(candidate);
        meetings.attend(headless, List.of("manager", "manager2"), null);
        assertThat(file.of(headless).quorumFinding()).isEqualTo("quorumWithoutChair");
        assertThat(file.of(headless).status()).isEqualTo(MeetingStatus.ADJOURNED);
        assertThat(check.check()).isEmpty();

        var notHeld = called(candidate);
        meetings.attend(notHeld, List.of());
        assertThat(process.endOf(notHeld)).as("does not take place").isEqualTo("endEvent_adjourned");

        var enough = called(candidate);
        meetings.attend(enough, List.of("manager2", "manager3"));
        assertThat(process.assignees(enough, MeetingModel.CAST_BALLOTS)).as("2 of 3").hasSize(2);
    }

    @Test
    @DisplayName("refuses at a tie, leaves whom nobody voted on for the next meeting, and appoints nobody from the blacklist")
    void counts() {
        var tied = waiting();
        var nobody = waiting();
        var nominee = Nominee.fit();
        var listed = waiting(nominee);
        var late = Nominee.fit();
        var listedLater = waiting(late);
        var meeting = voting(tied, nobody, listed, listedLater);
        list(nominee);

        meetings.vote(meeting, "manager", Map.of(tied, "approve", nobody, "abstain", listed, "approve", listedLater, "approve"), null);
        meetings.vote(meeting, "manager2", Map.of(tied, "reject", nobody, "recuse", listed, "approve", listedLater, "approve"), "理由");
        meetings.vote(meeting, "manager3", Map.of(tied, "abstain", nobody, "abstain", listed, "approve", listedLater, "approve"), null);

        assertThat(item(meeting, tied).finding()).isEqualTo("majorityTied");
        assertThat(item(meeting, nobody).finding()).isEqualTo("majorityNobodyVoted");
        assertThat(item(meeting, listed).finding()).isEqualTo("candidateBlacklisted");
        list(late);
        meetings.conclude(meeting);
        assertThat(process.endOf(meeting)).isEqualTo("endEvent_concluded");
        assertThat(process.endOf(tied)).isEqualTo("endEvent_notAppointed");
        assertThat(process.endOf(listed)).isEqualTo("endEvent_notAppointed");
        assertThat(item(meeting, nobody).delivery()).isEqualTo(Delivery.POSTPONED);
        assertThat(item(meeting, listedLater).delivery()).isEqualTo(Delivery.BLACKLISTED);
        assertThat(queue.waiting("320412")).contains(nobody, listedLater);
    }

    @Test
    @DisplayName("delivers to the others when one case waits no more, and each once however often the job runs")
    void delivery() {
        var gone = waiting();
        var there = waiting();
        var meeting = voting(gone, there);
        ALL.forEach(name -> meetings.vote(meeting, name, Map.of(gone, "approve", there, "approve"), null));
        meetings.draft(meeting);
        ALL.forEach(name -> meetings.sign(meeting, name));
        jdbc.sql("update expert_nomination set status = 'LAPSED' where case_number = ?").param(gone).update();
        var jobs = process.jobs(meeting);
        assertThat(jobs).as("one job an item").hasSize(2);
        jobs.forEach(process::runJob);
        jdbc.sql("update expert_nomination set status = 'PROPOSED' where case_number = ?").param(gone).update();

        assertThat(item(meeting, gone).delivery()).isEqualTo(Delivery.GONE);
        assertThat(item(meeting, there).delivery()).isEqualTo(Delivery.DELIVERED);
        assertThat(process.endOf(meeting)).isEqualTo("endEvent_concluded");
        assertThat(trail.entries(there, 0, 1000)).filteredOn(entry -> entry.action().equals("appointment.decided")).hasSize(1);
        jdbc.sql("update expert_waiting_candidate set state = 'WAITING', meeting_case = null where case_number = ?").param(gone).update();
    }

    @Test
    @DisplayName("lets those sign who still can, and says who could not")
    void vanished() {
        var candidate = waiting();
        var meeting = voting(candidate);
        ALL.forEach(name -> meetings.vote(meeting, name, Map.of(candidate, "approve"), null));
        jdbc.sql("update identity_account set enabled = false where username = 'manager3'").update();
        try {
            meetings.conclude(meeting);
        } finally {
            jdbc.sql("update identity_account set enabled = true where username = 'manager3'").update();
        }

        assertThat(process.endOf(meeting)).isEqualTo("endEvent_concluded");
        assertThat(file.of(meeting).members()).filteredOn(MeetingView.Member::signs).hasSize(2);
    }

    @Test
    @DisplayName("ends although one member is excused from the vote and another from signing")
    void excused() {
        var candidate = waiting();
        var meeting = voting(candidate);
        excusals.excuse(people.actor("secretary"), meeting, people.userId("manager3"), "账号已停用", null);
        List.of("manager", "manager2").forEach(name -> meetings.vote(meeting, name, Map.of(candidate, "approve"), null));
        meetings.draft(meeting);
        excusals.excuse(people.actor("secretary"), meeting, people.userId("manager2"), "出国", null);
        meetings.sign(meeting, "manager");
        process.runJobs(meeting);

        assertThat(process.endOf(meeting)).isEqualTo("endEvent_concluded");
        assertThat(recruitments.of(candidate).status()).isEqualTo(NominationStatus.APPROVED);
        assertThat(check.check()).isEmpty();
    }

    @AfterAll
    void everyNodeAndFlowPassed() {
        coverage.assertWhole(MeetingModel.PROCESS, held);
    }

    private void sign(String meeting, String username, String name) {
        tasks.complete(people.actor(username), process.taskOf(meeting, MeetingModel.SIGN_MINUTES, people.userId(username)), Map.of("signedName", name), null);
    }
}
