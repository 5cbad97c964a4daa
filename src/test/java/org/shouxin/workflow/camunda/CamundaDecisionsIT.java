package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.workflow.Decisions;
import org.shouxin.workflow.Engine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@EngineTest
@DisplayName("A decision table")
class CamundaDecisionsIT {

    @Autowired
    Engine engine;
    @Autowired
    Decisions decisions;
    @Autowired
    RepositoryService repository;
    @Autowired
    HistoryService history;
    @Autowired
    ProcessSteps steps;

    @Test
    @DisplayName("answers by the rules its case began with, cites its version, and leaves no input behind")
    void keepsItsRules() throws IOException {
        var old = Ids.next();
        var young = Ids.next();
        deploy(65);
        engine.start(Actor.SYSTEM, "engine-test-ask-table", old, Map.of("years", 63L));
        var first = steps.facts(old).get("ruledBy");
        assertThat(steps.facts(old)).containsEntry("outcome", "pass");

        deploy(60);
        engine.start(Actor.SYSTEM, "engine-test-ask-table", young, Map.of("years", 63L));
        assertThat(steps.facts(young)).containsEntry("outcome", "flag").doesNotContainEntry("ruledBy", first);

        var again = decisions.ask(old, "engine-test-age", Map.of("age", 63L));
        assertThat(again.version()).isEqualTo(first).startsWith("engine-test-age:");
        assertThat(again.rows()).containsExactly(Map.of("outcome", "pass", "article", "WJ-11(2)"));
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("of a process that the case called is asked under the case's number, by the rules of the call")
    void called() throws IOException {
        var number = Ids.next();
        deploy(65);
        TestModels.deploy(repository, "engine/call-table.bpmn");
        engine.start(Actor.SYSTEM, "engine-test-call-table", number, Map.of("years", 63L));
        var version = engine.runs(number).get(1);
        assertThat(version.processKey()).isEqualTo("engine-test-ask-table");
        deploy(60);
        assertThat(decisions.ask(number, "engine-test-age", Map.of("age", 63L)).rows()).containsExactly(Map.of("outcome", "pass", "article", "WJ-11(2)"));
    }

    @Test
    @DisplayName("that was not deployed with the case is refused by name")
    void unknown() throws IOException {
        var number = Ids.next();
        deploy(65);
        engine.start(Actor.SYSTEM, "engine-test-ask-table", number, Map.of("years", 63L));
        assertThatThrownBy(() -> decisions.ask(number, "no-such-table", Map.of())).hasMessageContaining("no-such-table");
        assertThatThrownBy(() -> decisions.ask("no-such-case", "engine-test-age", Map.of())).hasMessageContaining("no-such-case");
    }

    private void deploy(int limit) throws IOException {
        var table = new ClassPathResource("engine/age.dmn").getContentAsString(StandardCharsets.UTF_8).replace("LIMIT", "" + limit);
        repository.createDeployment().name("ask-table").enableDuplicateFiltering(false)
                .addClasspathResource("engine/ask-table.bpmn").addString("engine/age.dmn", table).deploy();
    }
}
