package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.DirectorMeetings;
import org.springframework.stereotype.Component;

/**
 * Decides whether enough members came.
 *
 * @article WJ-12(4)
 */
@Component
class CheckQuorumDelegate implements JavaDelegate {

    private final DirectorMeetings meetings;

    CheckQuorumDelegate(DirectorMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(MeetingModel.QUORUM, meetings.checkQuorum(execution.getProcessBusinessKey()));
    }
}
