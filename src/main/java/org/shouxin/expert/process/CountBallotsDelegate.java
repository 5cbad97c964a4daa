package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.MeetingBallots;
import org.springframework.stereotype.Component;

/**
 * Counts the votes on every candidate.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class CountBallotsDelegate implements JavaDelegate {

    private final MeetingBallots ballots;

    CountBallotsDelegate(MeetingBallots ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ballots.countBallots(execution.getProcessBusinessKey());
    }
}
