package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.MeetingDelivery;
import org.springframework.stereotype.Component;

/**
 * Takes one decision of the meeting to the candidate's case.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class DeliverDecisionsDelegate implements JavaDelegate {

    private final MeetingDelivery delivery;

    DeliverDecisionsDelegate(MeetingDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliverDecisions(execution.getProcessBusinessKey(), (Integer) execution.getVariable(MeetingModel.LOOP_COUNTER));
    }
}
