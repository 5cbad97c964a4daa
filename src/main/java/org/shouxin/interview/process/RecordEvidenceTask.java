package org.shouxin.interview.process;

import java.util.Map;
import org.shouxin.interview.Rectifications;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Records what an interviewee without an account handed in.
 *
 * @article WJ-21,NB-2
 */
@Component
class RecordEvidenceTask extends InterviewTask<RecordEvidenceForm> {

    private final Rectifications rectifications;

    RecordEvidenceTask(Rectifications rectifications) {
        super(InterviewModel.RECORD_EVIDENCE, RecordEvidenceForm.class);
        this.rectifications = rectifications;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, RecordEvidenceForm form) {
        rectifications.submitEvidence(task, form.evidence(), form.handedInBy());
        return Map.of();
    }
}
