package org.shouxin.workflow.camunda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.context.DelegateExecutionContext;
import org.shouxin.workflow.Decisions;
import org.springframework.stereotype.Service;

/**
 * Answers from the table that was deployed together with the case's own model, so that a running case keeps its rules.
 * A decision engine apart from the process engine evaluates it: the process engine would write every input, a birth date
 * or a blacklist entry, to its history.
 */
@Service
class CamundaDecisions implements Decisions {

    /** A parsed table and what to cite it as. */
    private record Table(DmnDecision decision, String version) {
    }

    private final RepositoryService repository;
    private final HistoryService history;
    private final DmnEngine engine;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    CamundaDecisions(RepositoryService repository, HistoryService history) {
        this.repository = repository;
        this.history = history;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalStateException("Decision tables are written in FEEL, not in " + language);
        });
        this.engine = configuration.buildEngine();
    }

    @Override
    public Answer ask(String caseNumber, String decisionKey, Map<String, Object> inputs) {
        var definitionId = definitionOf(caseNumber);
        var table = tables.computeIfAbsent(definitionId + "/" + decisionKey, key -> load(definitionId, decisionKey));
        var result = engine.evaluateDecision(table.decision(), inputs);
        return new Answer(List.copyOf(result.getResultList()), table.version());
    }

    @Override
    public Optional<Answer> again(String version, Map<String, Object> inputs) {
        // a version that is not there stays out of the map
        return Optional.ofNullable(tables.computeIfAbsent(version, this::load))
                .map(table -> new Answer(List.copyOf(engine.evaluateDecision(table.decision(), inputs).getResultList()), version));
    }

    private Table load(String version) {
        if (!version.matches("[^:]+:[0-9]{1,9}")) {
            return null;
        }
        var key = version.substring(0, version.indexOf(':'));
        var definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(key)
                .decisionDefinitionVersion(Integer.valueOf(version.substring(key.length() + 1))).singleResult();
        return definition == null ? null : new Table(engine.parseDecision(key, repository.getDecisionModel(definition.getId())), version);
    }

    /** A case that is just starting is not in the tables yet; its delegate knows it. */
    private String definitionOf(String caseNumber) {
        var current = DelegateExecutionContext.getCurrentDelegationExecution();
        if (current != null && caseNumber.equals(current.getProcessBusinessKey())) {
            return current.getProcessDefinitionId();
        }
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
                .rootProcessInstances().singleResult();
        if (instance == null) {
            throw new IllegalArgumentException("No case " + caseNumber);
        }
        return instance.getProcessDefinitionId();
    }

    private Table load(String processDefinitionId, String decisionKey) {
        var deploymentId = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        var definition = repository.createDecisionDefinitionQuery().deploymentId(deploymentId).decisionDefinitionKey(decisionKey)
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("No decision " + decisionKey + " was deployed with " + processDefinitionId);
        }
        var decision = engine.parseDecision(decisionKey, repository.getDecisionModel(definition.getId()));
        return new Table(decision, decisionKey + ":" + definition.getVersion());
    }
}
