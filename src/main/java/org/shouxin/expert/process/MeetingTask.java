package org.shouxin.expert.process;

import org.shouxin.workflow.spi.ModelTask;

/** A step of a director meeting. */
abstract class MeetingTask<F extends Record> extends ModelTask<F> {

    MeetingTask(String taskKey, Class<F> form) {
        super(MeetingModel.PROCESS, taskKey, form);
    }
}
