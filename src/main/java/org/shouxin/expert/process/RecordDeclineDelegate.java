package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.Appointments;
import org.springframework.stereotype.Component;

/**
 * Closes the nomination of a candidate who does not sign.
 *
 * @article WJ-4
 */
@Component
class RecordDeclineDelegate implements JavaDelegate {

    private final Appointments appointments;

    RecordDeclineDelegate(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appointments.recordDecline(execution.getProcessBusinessKey());
    }
}
