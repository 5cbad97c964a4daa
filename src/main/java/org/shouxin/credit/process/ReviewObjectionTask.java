package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Objections;
import org.shouxin.credit.Verdict;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Review of an objection.
 *
 * @article NB-2(2)
 */
@Component
class ReviewObjectionTask extends DowngradeTask<ReasonedOutcomeForm> {

    private final Objections objections;

    ReviewObjectionTask(Objections objections) {
        super(DowngradeModel.REVIEW_OBJECTION, ReasonedOutcomeForm.class);
        this.objections = objections;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ReasonedOutcomeForm form) {
        objections.reviewObjection(task, Verdict.of(form.outcome()), form.reason());
        return Map.of();
    }
}
