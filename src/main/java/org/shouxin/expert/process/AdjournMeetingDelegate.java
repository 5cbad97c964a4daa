package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.DirectorMeetings;
import org.springframework.stereotype.Component;

/**
 * Ends a meeting without a quorum.
 *
 * @article WJ-12(4)
 */
@Component
class AdjournMeetingDelegate implements JavaDelegate {

    private final DirectorMeetings meetings;

    AdjournMeetingDelegate(DirectorMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.adjournMeeting(execution.getProcessBusinessKey());
    }
}
