package org.shouxin.interview.process;

import java.util.Map;
import org.shouxin.interview.InterviewSittings;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * What became of the day: who came, what was said, what is to be rectified.
 *
 * @article WJ-21,NB-2
 */
@Component
class HoldInterviewTask extends InterviewTask<HoldInterviewForm> {

    private final InterviewSittings sittings;

    HoldInterviewTask(InterviewSittings sittings) {
        super(InterviewModel.HOLD, HoldInterviewForm.class);
        this.sittings = sittings;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, HoldInterviewForm form) {
        var outcome = sittings.holdInterview(task, form.held());
        return Map.of(InterviewModel.ATTENDANCE, outcome.attendance().code(), InterviewModel.RECTIFICATION, outcome.toRectify() ? "required" : "none");
    }
}
