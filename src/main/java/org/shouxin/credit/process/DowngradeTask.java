package org.shouxin.credit.process;

import org.shouxin.workflow.spi.ModelTask;

/** A step of a downgrade. */
abstract class DowngradeTask<F extends Record> extends ModelTask<F> {

    DowngradeTask(String taskKey, Class<F> form) {
        super(DowngradeModel.PROCESS, taskKey, form);
    }
}
