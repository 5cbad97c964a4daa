package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.documents.Documents;
import org.shouxin.expert.Blacklist;
import org.shouxin.expert.Delivery;
import org.shouxin.expert.MeetingFile;
import org.shouxin.expert.MeetingOutcome;
import org.shouxin.expert.MeetingQueue;
import org.shouxin.expert.MeetingStatus;
import org.shouxin.expert.MeetingView;
import org.shouxin.expert.NominationStatus;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Diagrams;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A director meeting")
class DirectorMeetingProcessIT {

    private static final List<String> ALL = List.of("manager", "manager2", "manager3");

    private final Set<String> held = new TreeSet<>();

    @Autowired
    RecruitmentSteps recruitment;
    @Autowired
    MeetingSteps meetings;
    @Autowired
    ProcessSteps process;
    @Autowired
    MeetingFile file;
    @Autowired
    MeetingQueue queue;
    @Autowired
    RecruitmentFile recruitments;
    @Autowired
    Documents documents;
    @Autowired
    SeparationOfDuties duties;
    @Autowired
    Blacklist blacklist;
    @Autowired
    Trail trail;
    @Autowired
    Tasks tasks;
    @Autowired
    Cases cases;
    @Autowired
    Diagrams diagrams;
    @Autowired
    WaitingCandidatesCheck check;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    RepositoryService repository;

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
        assertThat(diagrams.of(people.actor("manager"), meeting, java.util.Locale.ENGLISH).completed()).doesNotContain(MeetingModel.CAST_BALLOTS);
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

        var enough = called(candidate);
        meetings.attend(enough, List.of("manager2", "manager3"));
        assertThat(process.assignees(enough, MeetingModel.CAST_BALLOTS)).as("2 of 3").hasSize(2);
    }

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
    @DisplayName("counts members who vote in the same moment, each once, and closes the vote once")
    void together() throws Exception {
        var candidate = waiting();
        var meeting = voting(candidate);
        var barrier = new CyclicBarrier(ALL.size());
        var work = new ArrayList<Callable<Void>>();
        for (var name : ALL) {
            work.add(() -> {
                barrier.await();
                meetings.vote(meeting, name, Map.of(candidate, "approve"), null);
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(ALL.size());
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

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
        held.add(meeting);
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

    @AfterAll
    void everyNodeAndFlowPassed() {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(MeetingModel.PROCESS).latestVersion().singleResult();
        var model = repository.getBpmnModelInstance(definition.getId());
        var passed = new TreeSet<String>();
        var taken = new TreeSet<String>();
        for (var number : held) {
            passed.addAll(process.passed(number));
            taken.addAll(jdbc.sql("select distinct f.flow_id from workflow_taken_flow f join workflow_case c"
                    + " on c.process_instance_id = f.process_instance_id where c.case_number = ?").param(number).query(String.class).list());
        }
        assertThat(passed).containsAll(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
        assertThat(taken).containsAll(model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId).toList());
    }

    private String waiting() {
        return waiting(Nominee.fit());
    }

    private String waiting(Nominee nominee) {
        var number = recruitment.file("nominator", nominee);
        recruitment.accept(number);
        recruitment.sit(number, "80");
        return number;
    }

    private String called(String... candidates) {
        var meeting = meetings.call("320412");
        held.add(meeting);
        meetings.setAgenda(meeting, List.of(candidates));
        return meeting;
    }

    private String voting(String... candidates) {
        var meeting = called(candidates);
        meetings.attend(meeting, ALL);
        return meeting;
    }

    private MeetingView.Item item(String meeting, String candidate) {
        return file.of(meeting).items().stream().filter(one -> one.candidateCase().equals(candidate)).findFirst().orElseThrow();
    }

    private void sign(String meeting, String username, String name) {
        tasks.complete(people.actor(username), process.taskOf(meeting, MeetingModel.SIGN_MINUTES, people.userId(username)), Map.of("signedName", name), null);
    }

    private void duty(String number, String username, Duty duty) {
        transaction.executeWithoutResult(status -> duties.assign(number, people.actor(username).personId(), duty));
    }

    private void list(Nominee nominee) {
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> blacklist.enter("320412", nominee.get("residentId"), today, today, "测试"));
    }
}
