package org.shouxin.interview.process;

import org.shouxin.workflow.spi.ModelTask;

/** A step of an interview. */
abstract class InterviewTask<F extends Record> extends ModelTask<F> {

    InterviewTask(String taskKey, Class<F> form) {
        super(InterviewModel.PROCESS, taskKey, form);
    }
}
