package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouxin.expert.MeetingMinutes;
import org.springframework.stereotype.Component;

/**
 * Asks each attending member for a signature.
 *
 * @article WJ-12(4)
 */
@Component
class MinutesSignerListener implements TaskListener {

    private final MeetingMinutes minutes;

    MinutesSignerListener(MeetingMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void notify(DelegateTask task) {
        var place = (Integer) task.getVariable(MeetingModel.LOOP_COUNTER);
        task.setAssignee(minutes.signerAt(task.getExecution().getProcessBusinessKey(), place));
    }
}
