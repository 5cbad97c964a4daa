package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.MeetingQueue;
import org.springframework.stereotype.Component;

/**
 * Lets the candidate wait for a director meeting.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class QueueForMeetingDelegate implements JavaDelegate {

    private final MeetingQueue queue;

    QueueForMeetingDelegate(MeetingQueue queue) {
        this.queue = queue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        queue.queueForMeeting(execution.getProcessBusinessKey());
    }
}
