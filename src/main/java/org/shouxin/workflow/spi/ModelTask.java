package org.shouxin.workflow.spi;

/**
 * A handler that knows by its constructor which user task of which model it stands for.
 *
 * @param <F> the fields of the form
 */
public abstract class ModelTask<F extends Record> implements UserTaskHandler<F> {

    private final String processKey;
    private final String taskKey;
    private final Class<F> form;

    protected ModelTask(String processKey, String taskKey, Class<F> form) {
        this.processKey = processKey;
        this.taskKey = taskKey;
        this.form = form;
    }

    @Override
    public final String processKey() {
        return processKey;
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
