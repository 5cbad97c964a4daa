package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.shouxin.AtOnce;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.Command;
import org.shouxin.workflow.Engine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
@DisplayName("Two people who do the same task at once")
class RacesIT {

    @Autowired
    Engine engine;
    @Autowired
    ProcessSteps steps;
    @Autowired
    LostRaces races;
    @Autowired
    RepositoryService repository;
    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void deploy() {
        TestModels.deploy(repository, "engine/two-steps.bpmn", "engine/begin-thing.form", "engine/look-thing.form");
    }

    @RepeatedTest(20)
    @DisplayName("are one winner and one who is told so")
    void oneWinner() {
        var number = Ids.next();
        engine.start(Actor.SYSTEM, "engine-test-two-steps", number, Map.of("initiatorUserId", "u"));
        var task = steps.taskOf(number, "userTask_look");
        var results = AtOnce.call(() -> complete(task), () -> complete(task)).answers();

        assertThat(results).filteredOn("done"::equals).hasSize(1);
        assertThat(results).filteredOn(Conflict.class::isInstance).hasSize(1).extracting("code").containsExactly("task.done");
        assertThat(steps.endOf(number)).isEqualTo("endEvent_accepted");
    }

    /** As the command path does it: one transaction, translated failure, a deadlock victim tried again. */
    private Object complete(String task) {
        var command = Command.of(Actor.SYSTEM, "task.complete", task);
        RuntimeException last = null;
        for (var attempt = 0; attempt < 4; attempt++) {
            try {
                new TransactionTemplate(transactions).executeWithoutResult(
                        status -> engine.complete(Actor.SYSTEM, task, Map.of("outcome", "accept")));
                return "done";
            } catch (RuntimeException e) {
                last = e;
                if (!races.isDeadlock(e)) {
                    break;
                }
            }
        }
        Problem problem = races.translate(last, command).orElse(null);
        return problem == null ? last : problem;
    }
}
