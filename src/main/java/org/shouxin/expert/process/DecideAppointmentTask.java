package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.AppointmentDecision;
import org.shouxin.expert.Appointments;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * The decision whether a candidate is appointed, by one manager. Cases that started before director meetings decided still stand
 * at it.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class DecideAppointmentTask extends RecruitmentTask<DecideAppointmentForm> {

    private final Appointments appointments;

    DecideAppointmentTask(Appointments appointments) {
        super(RecruitmentModel.DECIDE_APPOINTMENT, DecideAppointmentForm.class);
        this.appointments = appointments;
    }

    @Override
    public boolean retired() {
        return true;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, DecideAppointmentForm form) {
        appointments.decideAppointment(Act.of(task), AppointmentDecision.of(form.decision()), form.reason());
        return Map.of(RecruitmentModel.DECISION, form.decision());
    }
}
