package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.Recruitment;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Correction of a registration that the review returned.
 *
 * @article WJ-12(2),WJ-12(3)
 */
@Component
class CorrectRegistrationTask extends RecruitmentTask<NominationForm> {

    private final Recruitment recruitment;
    private final RecruitmentFile file;

    CorrectRegistrationTask(Recruitment recruitment, RecruitmentFile file) {
        super(RecruitmentModel.CORRECT_REGISTRATION, NominationForm.class);
        this.recruitment = recruitment;
        this.file = file;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber) {
        var filed = file.of(caseNumber);
        return PrefilledValues.of(NominationForm.of(filed.proposal(), filed.registration()));
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, NominationForm form) {
        recruitment.correctRegistration(Act.of(task), form.proposal(), form.registration());
        return Map.of();
    }
}
