package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.Renewals;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * An expert's answer to the offer of another term.
 *
 * @article WJ-6,WJ-12(1)
 */
@Component
class ConfirmRenewalTask extends RecruitmentTask<ConfirmRenewalForm> {

    private final Renewals renewals;
    private final RecruitmentFile file;

    ConfirmRenewalTask(Renewals renewals, RecruitmentFile file) {
        super(RecruitmentModel.CONFIRM_RENEWAL, ConfirmRenewalForm.class);
        this.renewals = renewals;
        this.file = file;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber) {
        return ConfirmRenewalForm.prefilled(file.of(caseNumber).registration());
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ConfirmRenewalForm form) {
        renewals.confirmRenewal(Act.of(task), form.answer(), form.registration());
        return Map.of(RecruitmentModel.RENEWAL_OUTCOME, form.outcome());
    }
}
