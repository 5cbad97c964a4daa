package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.CaseQuery;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rule changes of the demonstration: one that will take effect, one that waits for its check. */
@Component
@Order(40)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoRules implements DemoLoader {

    private static final String PROCESS = "rule-change";
    private static final int AHEAD = 30;

    private final Cases cases;
    private final Tasks tasks;
    private final Worklist worklist;
    private final Directory directory;
    private final Clock clock;

    DemoRules(Cases cases, Tasks tasks, Worklist worklist, Directory directory, Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.worklist = worklist;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void load() {
        if (!cases.list(actor("manager"), new CaseQuery(PROCESS, null, null, null, 1)).items().isEmpty()) {
            return;
        }
        var enacted = propose("expert.correction.working-days", "15", "企业反映 10 个工作日内难以开具证明材料，经科务会研究延长补正期限。");
        complete(enacted, "userTask_checkRule", "head", Map.of("outcome", "accept"));
        complete(enacted, "userTask_approveRule", "manager", Map.of("outcome", "approve"));
        propose("expert.test.pass-mark", "65", "上年度测试合格率偏高，拟提高合格分。");
    }

    private String propose(String rule, String value, String reason) {
        return cases.start(actor("reviewer"), PROCESS, Map.of("ruleKey", rule, "newValue", value, "effectiveFrom",
                LocalDate.now(clock).plusDays(AHEAD).toString(), "reason", reason), null, null);
    }

    private void complete(String number, String step, String username, Map<String, Object> values) {
        var actor = actor(username);
        var open = new WorkQuery(WorkQuery.Scope.GROUPS, PROCESS, step, null, number, WorkQuery.Sort.CREATED, true, null, 1);
        tasks.complete(actor, worklist.page(actor, open).items().get(0).taskId(), values, null);
    }

    private Actor actor(String username) {
        return directory.actor(directory.byUsername(username).orElseThrow().id());
    }
}
