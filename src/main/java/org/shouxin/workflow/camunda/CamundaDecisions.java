package org.shouxin.workflow.camunda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.context.DelegateExecutionContext;
import org.shouxin.workflow.Decisions;
import org.shouxin.workflow.Engine.Run;
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
    private final CaseRuns runs;
    private final DmnEngine engine;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    CamundaDecisions(RepositoryService repository, CaseRuns runs) {
        this.repository = repository;
        this.runs = runs;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalStateException("Decision tables are written in FEEL, not in " + language);
        });
        this.engine = configuration.buildEngine();
    }

    @Override
    public Answer ask(String caseNumber, String decisionKey, Map<String, Object> inputs) {
        var definitions = definitionsOf(caseNumber);
        var table = definitions.stream().map(one -> tables.computeIfAbsent(one + "/" + decisionKey, key -> load(one, decisionKey)))
                .filter(Objects::nonNull).findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "No decision " + decisionKey + " was deployed with " + String.join(", ", definitions)));
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

    /**
     * The models whose tables the case may ask: that of the delegate at work, since a case that is just starting is not in the
     * tables yet; else the case's own, then those it called, the last first. No two capabilities have a table of one name.
     */
    private List<String> definitionsOf(String caseNumber) {
        var current = DelegateExecutionContext.getCurrentDelegationExecution();
        if (current != null && caseNumber.equals(current.getProcessBusinessKey())) {
            return List.of(current.getProcessDefinitionId());
        }
        var all = new ArrayList<>(runs.of(caseNumber));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("No case " + caseNumber);
        }
        Collections.reverse(all.subList(1, all.size()));
        return all.stream().map(Run::processDefinitionId).distinct().toList();
    }

    /** {@code null} when the table was not deployed with the model. */
    private Table load(String processDefinitionId, String decisionKey) {
        var deploymentId = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        var definition = repository.createDecisionDefinitionQuery().deploymentId(deploymentId).decisionDefinitionKey(decisionKey)
                .singleResult();
        if (definition == null) {
            return null;
        }
        var decision = engine.parseDecision(decisionKey, repository.getDecisionModel(definition.getId()));
        return new Table(decision, decisionKey + ":" + definition.getVersion());
    }
}
