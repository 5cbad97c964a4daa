package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Downgrades;
import org.springframework.stereotype.Component;

/**
 * Records that the enterprise was not put right.
 *
 * @article NB-3(2)
 */
@Component
class RecordFailureDelegate implements JavaDelegate {

    private final Downgrades downgrades;

    RecordFailureDelegate(Downgrades downgrades) {
        this.downgrades = downgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DowngradeModel.GRADE_D, downgrades.recordFailure(execution.getProcessBusinessKey()));
    }
}
