package org.shouxin.expert.process;

import org.shouxin.expert.Act;
import org.shouxin.workflow.spi.TaskCompletion;
import org.shouxin.workflow.spi.UserTaskHandler;

/** What the handlers of this process have in common: its key, their step and their form. */
abstract class RecruitmentTask<F extends Record> implements UserTaskHandler<F> {

    private final String taskKey;
    private final Class<F> form;

    RecruitmentTask(String taskKey, Class<F> form) {
        this.taskKey = taskKey;
        this.form = form;
    }

    @Override
    public final String processKey() {
        return RecruitmentModel.PROCESS;
    }

    @Override
    public final String taskKey() {
        return taskKey;
    }

    @Override
    public final Class<F> form() {
        return form;
    }

    static Act act(TaskCompletion task) {
        return new Act(task.caseNumber(), task.actor(), task.role());
    }
}
