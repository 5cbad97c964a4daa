package org.shouxin.interview.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.interview.Rectifications;
import org.springframework.stereotype.Component;

/**
 * Notes that nothing was handed in in time.
 *
 * @article WJ-21,NB-2
 */
@Component
class LapseEvidenceDelegate implements JavaDelegate {

    private final Rectifications rectifications;

    LapseEvidenceDelegate(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rectifications.lapseEvidence(execution.getProcessBusinessKey());
    }
}
