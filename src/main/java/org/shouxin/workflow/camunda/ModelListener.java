package org.shouxin.workflow.camunda;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Hangs the product's listeners on every model as it is read, so that no model can forget the worklist. */
@Component
class ModelListener extends AbstractBpmnParseListener {

    private final WorklistBridge worklist;
    private final TakenFlows takenFlows;

    ModelListener(WorklistBridge worklist, TakenFlows takenFlows) {
        this.worklist = worklist;
        this.takenFlows = takenFlows;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, worklist.created(DutyProperty.of(element)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, worklist.assigned());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, worklist.completed());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, worklist.deleted());
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, worklist.ended());
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, takenFlows);
    }
}
