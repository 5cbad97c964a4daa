package org.shouxin.workflow.camunda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.shouxin.workflow.ClosedTasks;
import org.shouxin.workflow.Decisions;
import org.shouxin.workflow.Engine;
import org.shouxin.workflow.WorklistEvents;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * Beans of the engine tests: the package itself, a worklist that only remembers, and the delegates of the test models.
 * Not annotated as a configuration, so that the scan of the whole product passes it by.
 */
@ComponentScan(basePackageClasses = CamundaEngine.class)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class, CamundaBpmAutoConfiguration.class})
class EngineSlice {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RememberedWorklist rememberedWorklist() {
        return new RememberedWorklist();
    }

    @Bean
    ClosedTasks closedTasks() {
        return (userId, taskId) -> Optional.of(new org.shouxin.kernel.Conflict("task.done"));
    }

    /** A bean no model may see. */
    @Bean
    Register register() {
        return new Register();
    }

    @Bean
    JavaDelegate noteStepDelegate() {
        return execution -> execution.setVariable("noted", true);
    }

    @Bean
    JavaDelegate askTableDelegate(Decisions decisions) {
        return execution -> {
            var age = (Long) execution.getVariable("years");
            var answer = decisions.ask(execution.getProcessBusinessKey(), "engine-test-age", java.util.Map.of("age", age));
            execution.setVariable("outcome", answer.rows().get(0).get("outcome"));
            execution.setVariable("ruledBy", answer.version());
        };
    }

    @Bean
    JavaDelegate refuseDelegate() {
        return execution -> {
            throw new org.shouxin.kernel.Refused("test.refused");
        };
    }

    /** Something with consequences. */
    public static class Register {
        private int calls;

        public int suspend(String id) {
            return ++calls;
        }

        public int getCalls() {
            return calls;
        }
    }

    /** What the engine said, in order. */
    static class RememberedWorklist implements WorklistEvents {

        private final List<String> told = new CopyOnWriteArrayList<>();
        private final List<Engine.OpenTask> created = new CopyOnWriteArrayList<>();

        @Override
        public void taskCreated(Engine.OpenTask task) {
            created.add(task);
            told.add("created " + task.caseNumber() + " " + task.taskKey());
        }

        @Override
        public void taskAssigned(String taskId, String assignee) {
            told.add("assigned " + caseOf(taskId) + " " + assignee);
        }

        @Override
        public void taskCompleted(String taskId, String by, Instant at) {
            told.add("completed " + caseOf(taskId) + " " + by);
        }

        @Override
        public void taskCancelled(String taskId, Instant at) {
            told.add("cancelled " + caseOf(taskId));
        }

        @Override
        public void caseEnded(String caseNumber, String endEventId, Instant at) {
            told.add("ended " + caseNumber + " " + endEventId);
        }

        List<String> about(String caseNumber) {
            return told.stream().filter(line -> line.contains(" " + caseNumber)).toList();
        }

        Engine.OpenTask task(String caseNumber, String taskKey) {
            return created.stream().filter(task -> task.caseNumber().equals(caseNumber) && task.taskKey().equals(taskKey))
                    .findFirst().orElseThrow();
        }

        private String caseOf(String taskId) {
            return created.stream().filter(task -> task.taskId().equals(taskId)).map(task -> task.caseNumber() + " " + task.taskKey())
                    .findFirst().orElse("?");
        }
    }
}
