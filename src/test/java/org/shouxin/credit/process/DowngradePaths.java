package org.shouxin.credit.process;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/**
 * Every way through the model, read from its file: the ids of nodes and flows in their order. What happens inside a subprocess
 * stands between its own id and what follows it, and a boundary event is a way out of its activity. Of branches that run beside
 * each other the one that terminates the subprocess makes the way; one that merely ends is followed by the others.
 */
record DowngradePaths(BpmnModelInstance model) {

    static DowngradePaths ofFile() {
        return new DowngradePaths(Bpmn.readModelFromFile(new File("processes/credit/" + DowngradeModel.PROCESS + ".bpmn")));
    }

    List<List<String>> all() {
        var paths = new ArrayList<List<String>>();
        var start = model.getModelElementsByType(StartEvent.class).stream().filter(event -> !(event.getParentElement() instanceof SubProcess))
                .findFirst().orElseThrow();
        walk(start, List.of(), paths);
        return paths;
    }

    private void walk(FlowNode node, List<String> before, List<List<String>> paths) {
        if (before.contains(node.getId())) {
            throw new AssertionError("The model goes round in circles at " + node.getId() + "; this walk does not");
        }
        var here = with(before, node.getId());
        model.getModelElementsByType(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().equals(node))
                .forEach(event -> follow(event, with(here, event.getId()), paths));
        if (node instanceof SubProcess inner) {
            walk(inner.getChildElementsByType(StartEvent.class).iterator().next(), here, paths);
        } else if (node instanceof EndEvent end && node.getParentElement() instanceof SubProcess outer) {
            leave(end, outer, here, paths);
        } else if (node instanceof EndEvent) {
            paths.add(here);
        } else {
            follow(node, here, paths);
        }
    }

    private void leave(EndEvent end, SubProcess outer, List<String> before, List<List<String>> paths) {
        if (end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance)) {
            follow(outer, before, paths);
            return;
        }
        outer.getChildElementsByType(ParallelGateway.class).stream().flatMap(fork -> fork.getOutgoing().stream())
                .filter(branch -> !before.contains(branch.getId()))
                .forEach(branch -> walk(branch.getTarget(), with(before, branch.getId()), paths));
    }

    private void follow(FlowNode node, List<String> before, List<List<String>> paths) {
        for (SequenceFlow flow : node.getOutgoing()) {
            walk(flow.getTarget(), with(before, flow.getId()), paths);
        }
    }

    private static List<String> with(List<String> path, String id) {
        return Stream.concat(path.stream(), Stream.of(id)).toList();
    }
}
