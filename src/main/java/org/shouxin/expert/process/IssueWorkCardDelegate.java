package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.ExpertPool;
import org.springframework.stereotype.Component;

/**
 * Issues the work card of the new term.
 *
 * @article WJ-7
 */
@Component
class IssueWorkCardDelegate implements JavaDelegate {

    private final ExpertPool pool;

    IssueWorkCardDelegate(ExpertPool pool) {
        this.pool = pool;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pool.issueWorkCard(execution.getProcessBusinessKey());
    }
}
