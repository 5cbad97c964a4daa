package org.shouxin.credit.process;

import org.shouxin.workflow.spi.ModelTask;

/** A step of a repair. */
abstract class RepairTask<F extends Record> extends ModelTask<F> {

    RepairTask(String taskKey, Class<F> form) {
        super(RepairModel.PROCESS, taskKey, form);
    }
}
