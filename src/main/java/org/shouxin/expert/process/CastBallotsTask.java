package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.MeetingBallots;
import org.shouxin.expert.MeetingFile;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * One member's votes on all candidates of the agenda.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class CastBallotsTask extends MeetingTask<CastBallotsForm> {

    private final MeetingBallots ballots;
    private final MeetingFile file;

    CastBallotsTask(MeetingBallots ballots, MeetingFile file) {
        super(MeetingModel.CAST_BALLOTS, CastBallotsForm.class);
        this.ballots = ballots;
        this.file = file;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber) {
        return PrefilledValues.of(new CastBallotsForm(file.of(caseNumber).items().stream().map(CastBallotsForm.Row::of).toList(), null));
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, CastBallotsForm form) {
        ballots.castBallots(Act.of(task), form.lines(), form.dissent());
        return Map.of();
    }
}
