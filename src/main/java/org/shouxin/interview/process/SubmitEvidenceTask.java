package org.shouxin.interview.process;

import java.util.Map;
import org.shouxin.interview.Rectifications;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * The interviewee says what was done.
 *
 * @article WJ-21,NB-2
 */
@Component
class SubmitEvidenceTask extends InterviewTask<SubmitEvidenceForm> {

    private final Rectifications rectifications;

    SubmitEvidenceTask(Rectifications rectifications) {
        super(InterviewModel.SUBMIT_EVIDENCE, SubmitEvidenceForm.class);
        this.rectifications = rectifications;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, SubmitEvidenceForm form) {
        rectifications.submitEvidence(task, form.evidence(), null);
        return Map.of();
    }
}
