package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.MeetingMinutes;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * One attending member's signature under the minutes.
 *
 * @article WJ-12(4)
 */
@Component
class SignMinutesTask extends MeetingTask<SignMinutesForm> {

    private final MeetingMinutes minutes;

    SignMinutesTask(MeetingMinutes minutes) {
        super(MeetingModel.SIGN_MINUTES, SignMinutesForm.class);
        this.minutes = minutes;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, SignMinutesForm form) {
        minutes.signMinutes(Act.of(task), form.signedName(), form.remark());
        return Map.of();
    }
}
