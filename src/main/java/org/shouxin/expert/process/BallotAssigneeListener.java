package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouxin.expert.MeetingBallots;
import org.springframework.stereotype.Component;

/**
 * Gives each member present a ballot paper.
 *
 * @article WJ-12(4)
 */
@Component
class BallotAssigneeListener implements TaskListener {

    private final MeetingBallots ballots;

    BallotAssigneeListener(MeetingBallots ballots) {
        this.ballots = ballots;
    }

    @Override
    public void notify(DelegateTask task) {
        var place = (Integer) task.getVariable(MeetingModel.LOOP_COUNTER);
        task.setAssignee(ballots.voterAt(task.getExecution().getProcessBusinessKey(), place));
    }
}
