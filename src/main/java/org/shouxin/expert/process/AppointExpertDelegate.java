package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.ExpertPool;
import org.springframework.stereotype.Component;

/**
 * Appoints the candidate and enters the pool.
 *
 * @article WJ-6,WJ-7,WJ-14
 */
@Component
class AppointExpertDelegate implements JavaDelegate {

    private final ExpertPool pool;

    AppointExpertDelegate(ExpertPool pool) {
        this.pool = pool;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pool.appointExpert(execution.getProcessBusinessKey());
    }
}
