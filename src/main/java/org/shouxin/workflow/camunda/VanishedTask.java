package org.shouxin.workflow.camunda;

import org.camunda.bpm.engine.ProcessEngineException;

/** The engine has no such open task any more. */
class VanishedTask extends ProcessEngineException {

    VanishedTask(String taskId) {
        super("No open task " + taskId);
    }
}
