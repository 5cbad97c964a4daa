package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Sanctions;
import org.shouxin.credit.Verdict;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Decision on sanctions.
 *
 * @article NB-3(2)
 */
@Component
class DecideSanctionsTask extends DowngradeTask<DecideSanctionsForm> {

    private final Sanctions sanctions;

    DecideSanctionsTask(Sanctions sanctions) {
        super(DowngradeModel.DECIDE_SANCTIONS, DecideSanctionsForm.class);
        this.sanctions = sanctions;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, DecideSanctionsForm form) {
        sanctions.decideSanctions(task, Verdict.of(form.outcome()), form.chosen(), form.reason());
        return Map.of(DowngradeModel.SANCTION_DECISION, form.outcome());
    }
}
