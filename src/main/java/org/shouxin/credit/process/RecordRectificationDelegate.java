package org.shouxin.credit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.credit.Downgrades;
import org.springframework.stereotype.Component;

/**
 * Records that the enterprise was put right.
 *
 * @article NB-3(2)
 */
@Component
class RecordRectificationDelegate implements JavaDelegate {

    private final Downgrades downgrades;

    RecordRectificationDelegate(Downgrades downgrades) {
        this.downgrades = downgrades;
    }

    @Override
    public void execute(DelegateExecution execution) {
        downgrades.recordRectification(execution.getProcessBusinessKey());
    }
}
