package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.Appointments;
import org.springframework.stereotype.Component;

/**
 * Closes the nomination of a candidate who is not appointed.
 *
 * @article WJ-12(4)
 */
@Component
class RejectAppointmentDelegate implements JavaDelegate {

    private final Appointments appointments;

    RejectAppointmentDelegate(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appointments.rejectAppointment(execution.getProcessBusinessKey());
    }
}
