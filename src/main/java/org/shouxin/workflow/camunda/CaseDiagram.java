package org.shouxin.workflow.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.shouxin.workflow.Diagrams.Diagram;
import org.springframework.stereotype.Component;

/** Where a case stands on the very model version it runs on, and the way it took; also after its end. */
@Component
class CaseDiagram {

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService repository;
    private final HistoryService history;
    private final TakenFlows takenFlows;

    /** A model never changes within its version: process definition to XML. */
    private final Map<String, String> models = new ConcurrentHashMap<>();

    CaseDiagram(RepositoryService repository, HistoryService history, TakenFlows takenFlows) {
        this.repository = repository;
        this.history = history;
        this.takenFlows = takenFlows;
    }

    /** A step that some have done and others have not yet, or that the case came back to, is where the case stands. */
    Diagram of(String processInstanceId, String processDefinitionId) {
        var nodes = history.createHistoricActivityInstanceQuery().processInstanceId(processInstanceId).list();
        var current = ids(nodes, false);
        var completed = ids(nodes, true).stream().filter(id -> !current.contains(id)).toList();
        return new Diagram(models.computeIfAbsent(processDefinitionId, this::xml), completed, takenFlows.of(processInstanceId), current, Map.of());
    }

    private static List<String> ids(List<HistoricActivityInstance> nodes, boolean finished) {
        var ids = new LinkedHashSet<String>();
        nodes.stream().filter(node -> (node.getEndTime() != null) == finished)
                .map(HistoricActivityInstance::getActivityId).filter(id -> !id.endsWith(BODY)).sorted().forEach(ids::add);
        return List.copyOf(ids);
    }

    private String xml(String processDefinitionId) {
        try (var model = repository.getProcessModel(processDefinitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
