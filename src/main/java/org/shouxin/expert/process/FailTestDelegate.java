package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.ComprehensiveTests;
import org.springframework.stereotype.Component;

/**
 * Closes the nomination of a candidate who failed for good.
 *
 * @article WJ-11(5),WJ-12(4)
 */
@Component
class FailTestDelegate implements JavaDelegate {

    private final ComprehensiveTests tests;

    FailTestDelegate(ComprehensiveTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tests.failTest(execution.getProcessBusinessKey());
    }
}
