package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.ComprehensiveTests;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Records what happened at the comprehensive test.
 *
 * @article WJ-11(5),WJ-12(4)
 */
@Component
class RecordTestTask extends RecruitmentTask<RecordTestForm> {

    private final ComprehensiveTests tests;

    RecordTestTask(ComprehensiveTests tests) {
        super(RecruitmentModel.RECORD_TEST, RecordTestForm.class);
        this.tests = tests;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, RecordTestForm form) {
        tests.recordTest(Act.of(task), form.result());
        return Map.of();
    }
}
