package org.shouxin.expert.process;

import org.shouxin.workflow.spi.UserTaskHandler;

/** What the handlers of a director meeting have in common: its process, their step and their form. */
abstract class MeetingTask<F extends Record> implements UserTaskHandler<F> {

    private final String taskKey;
    private final Class<F> form;

    MeetingTask(String taskKey, Class<F> form) {
        this.taskKey = taskKey;
        this.form = form;
    }

    @Override
    public final String processKey() {
        return MeetingModel.PROCESS;
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
