package org.shouxin.rules.process;

import org.shouxin.workflow.spi.ModelTask;

/** A step of a rule change. */
abstract class RuleChangeTask<F extends Record> extends ModelTask<F> {

    RuleChangeTask(String taskKey, Class<F> form) {
        super(RuleChangeModel.PROCESS, taskKey, form);
    }
}
