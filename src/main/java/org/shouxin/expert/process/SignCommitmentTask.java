package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.Appointments;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * The candidate's answer to the commitment letter.
 *
 * @article WJ-4,WJ-A1
 */
@Component
class SignCommitmentTask extends RecruitmentTask<SignCommitmentForm> {

    private final Appointments appointments;

    SignCommitmentTask(Appointments appointments) {
        super(RecruitmentModel.SIGN_COMMITMENT, SignCommitmentForm.class);
        this.appointments = appointments;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, SignCommitmentForm form) {
        appointments.signCommitment(Act.of(task), form.answer());
        return Map.of(RecruitmentModel.COMMITMENT, form.outcome());
    }
}
