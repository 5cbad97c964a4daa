package org.shouxin.interview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.interview.Rectifications;
import org.springframework.stereotype.Component;

/**
 * Closes the interview as failed.
 *
 * @article WJ-21,NB-2
 */
@Component
class FailInterviewDelegate implements JavaDelegate {

    private final Rectifications rectifications;

    FailInterviewDelegate(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rectifications.failInterview(execution.getProcessBusinessKey());
        execution.setVariable(InterviewModel.OUTCOME, "failed");
    }
}
