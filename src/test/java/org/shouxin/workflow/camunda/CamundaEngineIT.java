package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.Engine;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("The engine")
class CamundaEngineIT {

    private static final Actor LI = new Actor("user-li", "person-li", "Li Na", List.of(), null);
    private static final String PROCESS = "engine-test-two-steps";

    @Autowired
    Engine engine;
    @Autowired
    ProcessSteps steps;
    @Autowired
    EngineSlice.RememberedWorklist worklist;
    @Autowired
    RepositoryService repository;
    @Autowired
    HistoryService history;
    @Autowired
    TaskService tasks;

    private final String number = "320412-XX-2026-" + Ids.next();

    @BeforeEach
    void deploy() {
        TestModels.deploy(repository, "engine/two-steps.bpmn", "engine/begin-thing.form", "engine/look-thing.form");
    }

    @Test
    @DisplayName("tells the worklist of every task and of the end, with group, duty and due date")
    void tellsTheWorklist() {
        var due = Instant.parse("2027-01-04T16:00:00Z");
        engine.start(LI, PROCESS, number, Map.of("initiatorUserId", "user-wang", "mendDueAt", Date.from(due)));
        engine.claim(LI, steps.taskOf(number, "userTask_look"));
        engine.complete(LI, steps.taskOf(number, "userTask_look"), Map.of("outcome", "return"));

        var look = worklist.task(number, "userTask_look");
        assertThat(look.group()).isEqualTo("reviewer");
        assertThat(look.duty()).isEqualTo("REVIEW");
        assertThat(look.processKey()).isEqualTo(PROCESS);
        assertThat(look.createdAt()).isCloseTo(Instant.now(), new org.assertj.core.data.TemporalUnitWithinOffset(30, ChronoUnit.SECONDS));
        var mend = worklist.task(number, "userTask_mend");
        assertThat(mend.assignee()).isEqualTo("user-wang");
        assertThat(mend.dueAt()).isEqualTo(due);
        assertThat(steps.dueOf(number, "boundaryTimer_overdue")).isEqualTo(due);

        steps.strike(number, "boundaryTimer_overdue");

        assertThat(worklist.about(number)).containsExactly("created " + number + " userTask_look",
                "assigned " + number + " userTask_look user-li", "completed " + number + " userTask_look user-li",
                "created " + number + " userTask_mend", "assigned " + number + " userTask_mend user-wang",
                "cancelled " + number + " userTask_mend", "ended " + number + " endEvent_lapsed");
        assertThat(steps.endOf(number)).isEqualTo("endEvent_lapsed");
    }

    @Test
    @DisplayName("shows where a case stands and which way it took, also after its end")
    void diagram() {
        var started = engine.start(LI, PROCESS, number, Map.of("initiatorUserId", "user-wang"));
        var open = engine.diagram(started.processInstanceId(), started.processDefinitionId());
        assertThat(open.current()).containsExactly("userTask_look");
        assertThat(open.completed()).containsExactly("serviceTask_noteStep", "startEvent_begun");
        assertThat(open.taken()).containsExactly("flow_begun_note", "flow_note_look");

        engine.complete(LI, steps.taskOf(number, "userTask_look"), Map.of("outcome", "accept"));

        var ended = engine.diagram(started.processInstanceId(), started.processDefinitionId());
        assertThat(ended.current()).isEmpty();
        assertThat(ended.taken()).containsExactly("flow_begun_note", "flow_look_outcome", "flow_note_look", "flow_outcome_accept");
        assertThat(ended.xml()).contains("engine-test-two-steps");
    }

    @Test
    @DisplayName("serves the forms of the version the case runs on")
    void forms() {
        engine.start(LI, PROCESS, number, Map.of("initiatorUserId", "user-wang"));
        assertThat(engine.startForm(PROCESS)).contains("begin-thing");
        assertThat(engine.taskForm(steps.taskOf(number, "userTask_look"))).contains("look-thing", "姓名");
    }

    @Test
    @DisplayName("lists its open tasks page by page, equal to what it told the worklist")
    void openTasks() {
        engine.start(LI, PROCESS, number, Map.of("initiatorUserId", "user-wang"));
        engine.start(LI, PROCESS, number + "b", Map.of("initiatorUserId", "user-wang"));
        var all = engine.openTasks(null, 1000);
        assertThat(all).extracting(Engine.OpenTask::taskId).isSorted();
        assertThat(all).filteredOn(task -> task.caseNumber().equals(number)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("createdAt")
                .containsExactly(worklist.task(number, "userTask_look"));
        var first = engine.openTasks(null, 1);
        assertThat(first).hasSize(1);
        assertThat(engine.openTasks(first.get(0).taskId(), 1).get(0).taskId()).isEqualTo(all.get(1).taskId());
    }

    @Test
    @DisplayName("knows who acted")
    void operationLog() {
        engine.start(LI, PROCESS, number, Map.of("initiatorUserId", "user-wang"));
        var task = steps.taskOf(number, "userTask_look");
        engine.claim(LI, task);
        assertThat(history.createUserOperationLogQuery().taskId(task).list()).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getUserId()).isEqualTo("user-li"));
    }

    @Test
    @DisplayName("takes ids and gateway facts as variables and nothing else")
    void facts() {
        assertThatThrownBy(() -> engine.start(LI, PROCESS, number, Map.of("person", List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("person");
        assertThatThrownBy(() -> engine.start(LI, PROCESS, number, Map.of("essay", "x".repeat(4001))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("xxx");
        engine.start(LI, PROCESS, number, Map.of("initiatorUserId", "u", "count", 3L, "special", true));
        assertThat(steps.facts(number)).containsEntry("caseNumber", number).containsEntry("special", true).containsEntry("count", 3L);
    }

    @Test
    @DisplayName("keeps rare characters and emoji in every text")
    void rareCharacters() {
        var rare = "𠮷䶮𬺈𰻝 😀";
        engine.start(LI, PROCESS, number, Map.of("initiatorUserId", "u", "outcome", rare));
        var id = steps.taskOf(number, "userTask_look");
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        assertThat(task.getName()).isEqualTo("Look 𠮷 😀");
        task.setDescription(rare);
        tasks.saveTask(task);
        tasks.createComment(id, task.getProcessInstanceId(), rare);
        assertThat(tasks.createTaskQuery().taskId(id).singleResult().getDescription()).isEqualTo(rare);
        assertThat(tasks.getTaskComments(id).get(0).getFullMessage()).isEqualTo(rare);
        assertThat(steps.facts(number)).containsEntry("outcome", rare);
    }
}
