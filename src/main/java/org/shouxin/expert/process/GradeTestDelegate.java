package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.ComprehensiveTests;
import org.springframework.stereotype.Component;

/**
 * Decides what the result of a test means.
 *
 * @article WJ-11(5)
 */
@Component
class GradeTestDelegate implements JavaDelegate {

    private final ComprehensiveTests tests;

    GradeTestDelegate(ComprehensiveTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(RecruitmentModel.TEST_OUTCOME, tests.gradeTest(execution.getProcessBusinessKey()).code());
    }
}
