package org.shouxin.credit.process;

import org.shouxin.workflow.spi.ModelTask;

/** A step of an assessment. */
abstract class AssessmentTask<F extends Record> extends ModelTask<F> {

    AssessmentTask(String taskKey, Class<F> form) {
        super(AssessmentModel.PROCESS, taskKey, form);
    }
}
