package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of a model the cases of its test class went through. A bean of every integration test. */
@TestComponent
public class ModelCoverage {

    private final RepositoryService repository;
    private final ProcessSteps process;
    private final JdbcClient jdbc;

    public ModelCoverage(RepositoryService repository, ProcessSteps process, JdbcClient jdbc) {
        this.repository = repository;
        this.process = process;
        this.jdbc = jdbc;
    }

    /** Fails unless the cases together passed every node, end events too, and took every flow of the model's latest version. */
    public void assertWhole(String processKey, Collection<String> caseNumbers) {
        var passed = new TreeSet<String>();
        var taken = new TreeSet<String>();
        for (var number : caseNumbers) {
            passed.addAll(process.passed(number));
            taken.addAll(jdbc.sql("select distinct f.flow_id from workflow_taken_flow f join ACT_HI_PROCINST p"
                    + " on p.PROC_INST_ID_ = f.process_instance_id where p.BUSINESS_KEY_ = ?").param(number).query(String.class).list());
        }
        assertThat(passed).containsAll(ids(processKey, FlowNode.class));
        assertThat(taken).containsAll(ids(processKey, SequenceFlow.class));
    }

    private Collection<String> ids(String processKey, Class<? extends FlowElement> type) {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult();
        var ids = repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(type).stream().map(FlowElement::getId).toList();
        assertThat(ids).as(type.getSimpleName() + " of " + processKey).isNotEmpty();
        return ids;
    }
}
