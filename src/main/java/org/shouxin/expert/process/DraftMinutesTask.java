package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.MeetingMinutes;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * What was discussed; from here on only those who can still sign are waited for.
 *
 * @article WJ-12(4)
 */
@Component
class DraftMinutesTask extends MeetingTask<DraftMinutesForm> {

    private final MeetingMinutes minutes;

    DraftMinutesTask(MeetingMinutes minutes) {
        super(MeetingModel.DRAFT_MINUTES, DraftMinutesForm.class);
        this.minutes = minutes;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, DraftMinutesForm form) {
        return Map.of(MeetingModel.MEMBER_COUNT, minutes.draftMinutes(Act.of(task), form.minutes()));
    }
}
