package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Refused;
import org.shouxin.workflow.Engine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
@DisplayName("A process model")
class SeamsIT {

    @Autowired
    Engine engine;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ProcessEngineConfigurationImpl configuration;
    @Autowired
    EngineSlice.Register register;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    private final String key = "seam-" + Ids.next();

    @ParameterizedTest
    @ValueSource(strings = {
        "${register.suspend('x')}", "${register.calls}", "${clock.instant()}", "${camundaEngine.openTasks('', 1)}",
        "${jdbcClient.sql('delete from ACT_RU_TASK')}", "${runtimeService.startProcessInstanceByKey('x')}", "${environment.getProperty('x')}",
        "${execution.setVariable('x', 1)}", "${execution.processEngineServices.runtimeService.createExecutionQuery()}",
        "${''.getClass()}", "${noteStepDelegate.execute(execution)}", "${not_there}"})
    @DisplayName("sees no bean but delegates and listeners, and calls no method")
    void refuses(String expression) {
        deploy(Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent().serviceTask().camundaExpression(expression).endEvent().done());
        assertThatThrownBy(this::start).hasMessageMatching("(?s).*(Cannot resolve identifier|calls no method|Unknown property|Cannot find).*");
        assertThat(register.getCalls()).isZero();
    }

    @Test
    @DisplayName("calls another under the number of its case, or is refused when it is read")
    void callsUnderTheNumber() {
        var call = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent().callActivity("callActivity_other").calledElement("errand");
        assertThatThrownBy(() -> deploy(call.endEvent().done())).hasMessageContaining("callActivity_other must call its process under the number of its own case");
        var other = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent().callActivity("callActivity_other").calledElement("errand")
                .camundaInBusinessKey("${caseNumber}");
        assertThatThrownBy(() -> deploy(other.endEvent().done())).hasMessageContaining("callActivity_other must call");
    }

    @Test
    @DisplayName("sees delegates, its variables, and properties of its execution")
    void sees() {
        deploy(Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent()
                .serviceTask().camundaDelegateExpression("${noteStepDelegate}")
                .serviceTask().camundaExpression("${execution.processBusinessKey}").camundaResultVariable("key")
                .exclusiveGateway("gateway_noted").condition("yes", "${noted}").userTask("userTask_rest").camundaCandidateGroups("reviewer").endEvent()
                .moveToNode("gateway_noted").condition("no", "${!noted}").endEvent().done());
        var started = start();
        assertThat(runtime.getVariables(started.processInstanceId())).containsEntry("key", key).containsEntry("noted", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"groovy", "javascript", "juel-script", "python"})
    @DisplayName("runs no script")
    void scripts(String language) {
        deploy(Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent()
                .scriptTask().scriptFormat(language).scriptText("1").endEvent().done());
        assertThatThrownBy(this::start).hasMessageContaining("no scripts");
    }

    @Test
    @DisplayName("names no class")
    void classes() {
        deploy(Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent()
                .serviceTask().camundaClass(ByClass.class.getName()).endEvent().done());
        assertThatThrownBy(this::start).hasMessageContaining("not as classes");
    }

    @Test
    @DisplayName("needs a time to live")
    void timeToLive() {
        var forgetful = Bpmn.createExecutableProcess(key).startEvent().endEvent().done();
        forgetful.<org.camunda.bpm.model.bpmn.instance.Process>getModelElementById(key).removeAttributeNs(
                "http://camunda.org/schema/1.0/bpmn", "historyTimeToLive");
        assertThatThrownBy(() -> deploy(forgetful)).hasStackTraceContaining("historyTimeToLive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "Reviewer", "reviewer,tester", "${someGroup}"})
    @DisplayName("gives each user task to one role of the product or to one person")
    void oneTaker(String groups) {
        var task = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent().userTask("userTask_x");
        if (!groups.isEmpty()) {
            task.camundaCandidateGroups(groups);
        }
        assertThatThrownBy(() -> deploy(task.endEvent().done())).hasMessageContaining("userTask_x");
    }

    @Test
    @DisplayName("keeps no object, list or file as a variable, not even from a delegate")
    void objects() {
        deploy(Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent().userTask().camundaAssignee("li").endEvent().done());
        var started = start();
        assertThatThrownBy(() -> runtime.setVariable(started.processInstanceId(), "people", new java.util.ArrayList<>(List.of("x"))))
                .hasMessageContaining("serializer");
        assertThatThrownBy(() -> runtime.setVariable(started.processInstanceId(), "photo", new byte[1])).hasMessageContaining("serializer");
    }

    @Test
    @DisplayName("passes a refusal of the domain on to the person, and nothing stays")
    void refusal() {
        deploy(Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P30D").startEvent()
                .serviceTask().camundaDelegateExpression("${refuseDelegate}").endEvent().done());
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("insert into workflow_taken_flow (id, process_instance_id, flow_id) values (?, ?, 'x')").params(Ids.next(), key).update();
            start();
        })).isInstanceOf(Refused.class);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count()).isZero();
        assertThat(jdbc.sql("select count(*) from workflow_taken_flow where process_instance_id = ?").param(key).query(Long.class).single()).isZero();
    }

    @Test
    @DisplayName("runs on an engine set up as the house says")
    void settings() {
        assertThat(configuration.isAuthorizationEnabled()).isFalse();
        assertThat(configuration.isTaskMetricsEnabled()).isFalse();
        assertThat(configuration.isDbMetricsReporterActivate()).isFalse();
        assertThat(configuration.isEnableCmdExceptionLogging()).isFalse();
        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(configuration.getHistoryCleanupBatchWindowStartTimeAsDate()).isNotNull();
        assertThat(configuration.getIdGenerator()).isInstanceOf(org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator.class);
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
    }

    private Engine.Started start() {
        return engine.start(Actor.SYSTEM, key, key, Map.of());
    }

    private void deploy(BpmnModelInstance model) {
        repository.createDeployment().name(key).addModelInstance(key + ".bpmn", model).deploy();
    }

    /** Would run if models could name classes. */
    public static class ByClass implements org.camunda.bpm.engine.delegate.JavaDelegate {
        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            execution.setVariable("ran", true);
        }
    }
}
