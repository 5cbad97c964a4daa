package org.shouxin.expert.process;

import org.shouxin.workflow.spi.ModelTask;

/** A step of a recruitment. */
abstract class RecruitmentTask<F extends Record> extends ModelTask<F> {

    RecruitmentTask(String taskKey, Class<F> form) {
        super(RecruitmentModel.PROCESS, taskKey, form);
    }
}
