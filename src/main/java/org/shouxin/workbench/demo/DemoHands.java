package org.shouxin.workbench.demo;

import java.util.Map;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does tasks as the people of the demonstration would: finds them on their worklists and completes them. */
@Component
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoHands {

    private final Tasks tasks;
    private final Worklist worklist;
    private final Directory directory;

    DemoHands(Tasks tasks, Worklist worklist, Directory directory) {
        this.tasks = tasks;
        this.worklist = worklist;
        this.directory = directory;
    }

    Actor actor(String username) {
        return directory.actor(directory.byUsername(username).orElseThrow().id());
    }

    /** A task that is the actor's by name. */
    void completeOwn(String process, String step, String number, Actor actor, Map<String, Object> values) {
        complete(WorkQuery.Scope.MINE, process, step, number, actor, values);
    }

    /** A task that waits for one of the actor's roles. */
    void complete(String process, String step, String number, Actor actor, Map<String, Object> values) {
        complete(WorkQuery.Scope.GROUPS, process, step, number, actor, values);
    }

    private void complete(WorkQuery.Scope scope, String process, String step, String number, Actor actor, Map<String, Object> values) {
        var open = new WorkQuery(scope, process, step, null, number, WorkQuery.Sort.CREATED, true, null, 1);
        tasks.complete(actor, worklist.page(actor, open).items().get(0).taskId(), values, null);
    }
}
