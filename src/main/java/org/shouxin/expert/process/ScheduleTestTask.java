package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.ComprehensiveTests;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Sets day and place of the comprehensive test.
 *
 * @article WJ-11(5),WJ-12(4)
 */
@Component
class ScheduleTestTask extends RecruitmentTask<ScheduleTestForm> {

    private final ComprehensiveTests tests;

    ScheduleTestTask(ComprehensiveTests tests) {
        super(RecruitmentModel.SCHEDULE_TEST, ScheduleTestForm.class);
        this.tests = tests;
    }

    @Override
    public void reopen(TaskCompletion task) {
        tests.unscheduleTest(Act.of(task));
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ScheduleTestForm form) {
        tests.scheduleTest(Act.of(task), form.appointment());
        return Map.of();
    }
}
