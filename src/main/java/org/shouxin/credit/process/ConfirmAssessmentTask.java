package org.shouxin.credit.process;

import java.util.Date;
import java.util.Map;
import org.shouxin.credit.AssessmentConclusions;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Confirmation of what the scheme found, by somebody who neither asked for it nor supplied the data.
 *
 * @article NB-2(1)
 */
@Component
class ConfirmAssessmentTask extends AssessmentTask<ConfirmAssessmentForm> {

    private final AssessmentConclusions conclusions;

    ConfirmAssessmentTask(AssessmentConclusions conclusions) {
        super(AssessmentModel.CONFIRM_ASSESSMENT, ConfirmAssessmentForm.class);
        this.conclusions = conclusions;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ConfirmAssessmentForm form) {
        if (form.returns()) {
            var due = conclusions.returnAssessment(task, form.reason());
            return Map.of(AssessmentModel.CONFIRMATION, form.outcome(), AssessmentModel.SUPPLY_DUE, Date.from(due));
        }
        conclusions.confirmAssessment(task);
        return Map.of(AssessmentModel.CONFIRMATION, form.outcome());
    }
}
