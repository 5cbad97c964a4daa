package org.shouxin.interview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.interview.InterviewSittings;
import org.springframework.stereotype.Component;

/**
 * Prints the notice and tells the interviewee.
 *
 * @article WJ-21,NB-2
 */
@Component
class SendInterviewNoticeDelegate implements JavaDelegate {

    private final InterviewSittings sittings;

    SendInterviewNoticeDelegate(InterviewSittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sittings.sendInterviewNotice(execution.getProcessBusinessKey());
    }
}
