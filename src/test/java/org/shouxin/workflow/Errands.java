package org.shouxin.workflow;

import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Component;

/** What tests do with errands. */
@Component
public class Errands {

    private final Cases cases;
    private final TaskRows rows;

    Errands(Cases cases, TaskRows rows) {
        this.cases = cases;
        this.rows = rows;
    }

    public String file(Actor requester, String title) {
        return cases.start(requester, ErrandHandlers.PROCESS, Map.of("title", title), null, null);
    }

    /** The one task of the case that is open. */
    public WorkItem open(String caseNumber) {
        return tasks(caseNumber).stream().filter(task -> !task.closed()).findFirst().orElseThrow();
    }

    public List<WorkItem> tasks(String caseNumber) {
        return rows.ofCase(caseNumber);
    }
}
