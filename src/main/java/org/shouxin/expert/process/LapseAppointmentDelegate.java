package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.CommitmentDeadline;
import org.springframework.stereotype.Component;

/**
 * Closes the nomination of a candidate who did not answer the commitment letter in time.
 *
 * @article WJ-4
 */
@Component
class LapseAppointmentDelegate implements JavaDelegate {

    private final CommitmentDeadline deadline;

    LapseAppointmentDelegate(CommitmentDeadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadline.lapseAppointment(execution.getProcessBusinessKey());
    }
}
