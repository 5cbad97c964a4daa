package org.shouxin.workflow.camunda;

import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Component;

/** Hangs the product's listeners on every model as it is read, so that no model can forget the worklist. */
@Component
class ModelListener extends AbstractBpmnParseListener {

    private static final String CASE_NUMBER = "#{execution.processBusinessKey}";

    private final WorklistBridge worklist;
    private final TakenFlows takenFlows;

    ModelListener(WorklistBridge worklist, TakenFlows takenFlows) {
        this.worklist = worklist;
        this.takenFlows = takenFlows;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (element.element("multiInstanceLoopCharacteristics") == null && !repeated(scope)) {
            demandOneTaker(task);
        } else {
            demandAssigningListener(task);
        }
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, worklist.created(DutyProperty.of(element)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, worklist.assigned());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, worklist.completed());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, worklist.deleted());
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, worklist.ended());
    }

    /** Whatever a case calls runs under the case's own number; otherwise its work would be found in no case. */
    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        var key = ((CallableElementActivityBehavior) activity.getActivityBehavior()).getCallableElement().getBusinessKeyValueProvider();
        if (!(key instanceof ElValueProvider provider) || !CASE_NUMBER.equals(provider.getExpression().getExpressionText())) {
            throw new ProcessEngineException(activity.getId() + " must call its process under the number of its own case: camunda:in businessKey=\""
                    + CASE_NUMBER + "\"");
        }
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, takenFlows);
    }

    /** Whether the task is the work of a subprocess of which several run side by side. */
    private static boolean repeated(ScopeImpl scope) {
        return scope instanceof ActivityImpl around && around.getFlowScope() instanceof ActivityImpl body && body.getId().endsWith(BpmnParse.MULTI_INSTANCE_BODY_ID_SUFFIX);
    }

    /** A task waits for one role or for one person; anything else would lie where nobody looks. */
    private static void demandOneTaker(TaskDefinition task) {
        var groups = task.getCandidateGroupIdExpressions();
        if (groups.size() != (task.getAssigneeExpression() == null ? 1 : 0) || !task.getCandidateUserIdExpressions().isEmpty()) {
            throw new ProcessEngineException(task.getKey() + " must name one role as its candidate group, or one assignee");
        }
        groups.forEach(group -> demandRole(task.getKey(), group.getExpressionText()));
    }

    /** A task that several people get side by side is given to each of them by its listener. */
    private static void demandAssigningListener(TaskDefinition task) {
        if (!task.getTaskListeners().containsKey(TaskListener.EVENTNAME_CREATE) || task.getAssigneeExpression() != null
                || !task.getCandidateGroupIdExpressions().isEmpty() || !task.getCandidateUserIdExpressions().isEmpty()) {
            throw new ProcessEngineException(task.getKey() + " is given to several people and must name a listener that assigns it, and nobody else");
        }
    }

    private static void demandRole(String taskKey, String group) {
        if (Stream.of(Role.values()).noneMatch(role -> role.group().equals(group))) {
            throw new ProcessEngineException(taskKey + " waits for " + group + ", which is no role of this product");
        }
    }
}
