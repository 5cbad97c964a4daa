package org.shouxin.interview.process;

import java.util.Map;
import org.shouxin.interview.InterviewFile;
import org.shouxin.interview.InterviewSittings;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Sets the day of the interview; another one after the first was missed.
 *
 * @article WJ-21,NB-2
 */
@Component
class ScheduleInterviewTask extends InterviewTask<ScheduleInterviewForm> {

    private final InterviewSittings sittings;
    private final InterviewFile file;

    ScheduleInterviewTask(InterviewSittings sittings, InterviewFile file) {
        super(InterviewModel.SCHEDULE, ScheduleInterviewForm.class);
        this.sittings = sittings;
        this.file = file;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber) {
        var last = file.lastPlan(caseNumber);
        return last == null ? Map.of() : Map.of("startTime", last.startTime(), "place", last.place(), "topic", last.topic());
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ScheduleInterviewForm form) {
        sittings.scheduleInterview(task, form.plan());
        return Map.of();
    }
}
