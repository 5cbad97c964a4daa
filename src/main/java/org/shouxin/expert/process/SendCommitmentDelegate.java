package org.shouxin.expert.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.CommitmentDeadline;
import org.springframework.stereotype.Component;

/**
 * Puts the commitment letter before the candidate, with a last day for the answer.
 *
 * @article WJ-4,WJ-A1
 */
@Component
class SendCommitmentDelegate implements JavaDelegate {

    private final CommitmentDeadline deadline;

    SendCommitmentDelegate(CommitmentDeadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RecruitmentModel.COMMITMENT_DUE, Date.from(deadline.sendCommitment(execution.getProcessBusinessKey())));
    }
}
