package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.AppointmentAnnouncements;
import org.springframework.stereotype.Component;

/**
 * Announces the appointment to the public.
 *
 * @article WJ-7,WJ-12(4)
 */
@Component
class AnnounceAppointmentDelegate implements JavaDelegate {

    private final AppointmentAnnouncements announcements;

    AnnounceAppointmentDelegate(AppointmentAnnouncements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.announceAppointment(execution.getProcessBusinessKey());
    }
}
