package org.shouxin.interview.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.interview.Rectifications;
import org.springframework.stereotype.Component;

/**
 * Begins the time for the rectification, or its extension.
 *
 * @article WJ-21,NB-2
 */
@Component
class DemandRectificationDelegate implements JavaDelegate {

    private final Rectifications rectifications;

    DemandRectificationDelegate(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(InterviewModel.RECTIFICATION_DUE, Date.from(rectifications.demandRectification(execution.getProcessBusinessKey())));
    }
}
