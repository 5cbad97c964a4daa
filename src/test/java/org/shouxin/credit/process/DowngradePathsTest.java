package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On every way through the model of a downgrade")
class DowngradePathsTest {

    private static final List<String> SANCTIONING = List.of("userTask_decideSanctions", "serviceTask_imposeSanctions");
    private static final String OPENED = "serviceTask_openObjectionWindow";
    private static final List<String> CLOSED = List.of("userTask_reviewObjection", "serviceTask_closeObjectionWindow");

    @Test
    @DisplayName("the objection period has opened and closed before sanctions are decided on or imposed")
    void closedBefore() {
        var sanctioned = 0;
        for (var path : DowngradePaths.ofFile().all()) {
            assertThat(breaches(path)).as(String.join(" ", path)).isEmpty();
            sanctioned += path.containsAll(SANCTIONING) ? 1 : 0;
        }
        // each of four ways through the period (silence, in person, on paper beside an account and without one), and each of two
        // ways to fail the rectification
        assertThat(sanctioned).isEqualTo(8);
    }

    @Test
    @DisplayName("the period is closed by its own end, or by the review of an objection, and never by both")
    void closedOnce() {
        var all = DowngradePaths.ofFile().all();
        assertThat(all).allSatisfy(path -> assertThat(path.stream().filter(CLOSED::contains)).hasSize(1));
        assertThat(all).filteredOn(path -> path.contains("serviceTask_closeObjectionWindow"))
                .allSatisfy(path -> assertThat(path).contains("boundaryTimer_objectionPeriodOver").doesNotContain("userTask_reviewObjection"));
        assertThat(all).filteredOn(path -> path.contains("userTask_reviewObjection"))
                .allSatisfy(path -> assertThat(path).containsAnyOf("userTask_fileObjection", "userTask_recordObjection"));
    }

    @Test
    @DisplayName("lie all nodes, flows and ends of the model, so that nothing is left out of this proof")
    void whole() {
        var paths = DowngradePaths.ofFile();
        var seen = new TreeSet<String>();
        paths.all().forEach(seen::addAll);
        assertThat(seen).containsAll(paths.model().getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
        assertThat(seen).containsAll(paths.model().getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId).toList());
        assertThat(paths.all().stream().map(path -> path.get(path.size() - 1)).distinct()).containsExactlyInAnyOrderElementsOf(ends(paths));
    }

    @Test
    @DisplayName("a short cut past the period would be found")
    void bites() {
        var planted = DowngradePaths.ofFile();
        var from = planted.model().<FlowNode>getModelElementById("userTask_serveDowngradeNotice");
        var flow = planted.model().newInstance(SequenceFlow.class);
        from.getParentElement().addChildElement(flow);
        flow.setSource(from);
        flow.setTarget(planted.model().<FlowNode>getModelElementById("userTask_decideSanctions"));
        from.getOutgoing().add(flow);
        assertThat(planted.all()).anySatisfy(path -> assertThat(breaches(path)).isNotEmpty());
    }

    private static List<String> breaches(List<String> path) {
        var opened = path.indexOf(OPENED);
        return SANCTIONING.stream().filter(path::contains)
                .filter(step -> opened < 0 || path.subList(opened, path.indexOf(step)).stream().noneMatch(CLOSED::contains)).toList();
    }

    private static List<String> ends(DowngradePaths paths) {
        return paths.model().getModelElementsByType(EndEvent.class).stream().filter(end -> !(end.getParentElement() instanceof SubProcess))
                .map(FlowNode::getId).toList();
    }
}
