package org.shouxin.rules.process;

import org.shouxin.workflow.spi.UserTaskHandler;

/** What the handlers of this process have in common: its key, their step and their form. */
abstract class RuleChangeTask<F extends Record> implements UserTaskHandler<F> {

    private final String taskKey;
    private final Class<F> form;

    RuleChangeTask(String taskKey, Class<F> form) {
        this.taskKey = taskKey;
        this.form = form;
    }

    @Override
    public final String processKey() {
        return RuleChangeModel.PROCESS;
    }

    @Override
    public final String taskKey() {
        return taskKey;
    }

    @Override
    public final Class<F> form() {
        return form;
    }
}
