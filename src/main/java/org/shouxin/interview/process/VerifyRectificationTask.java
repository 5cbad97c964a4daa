package org.shouxin.interview.process;

import java.util.Map;
import org.shouxin.interview.Rectifications;
import org.shouxin.interview.Verdict;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Judges the rectification.
 *
 * @article WJ-21,NB-2
 */
@Component
class VerifyRectificationTask extends InterviewTask<VerifyRectificationForm> {

    private final Rectifications rectifications;

    VerifyRectificationTask(Rectifications rectifications) {
        super(InterviewModel.VERIFY, VerifyRectificationForm.class);
        this.rectifications = rectifications;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, VerifyRectificationForm form) {
        rectifications.verifyRectification(task, Verdict.of(form.verification()), form.remark());
        return Map.of(InterviewModel.VERIFICATION, form.verification());
    }
}
