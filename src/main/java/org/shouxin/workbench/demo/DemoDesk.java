package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.shouxin.identity.Deputyships;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.Urges;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people of the demonstration arranged around their work: a deputy for the tester, an opinion asked of the head, a task urged. */
@Component
@Order(40)
@ConditionalOnProperty("shouxin.demo.enabled")
class DemoDesk implements DemoLoader {

    private static final Duration LEAVE = Duration.ofDays(30);

    private final Deputyships deputyships;
    private final Worklist worklist;
    private final Tasks tasks;
    private final Consultations consultations;
    private final Urges urges;
    private final Directory directory;
    private final Clock clock;

    DemoDesk(Deputyships deputyships, Worklist worklist, Tasks tasks, Consultations consultations, Urges urges, Directory directory, Clock clock) {
        this.deputyships = deputyships;
        this.worklist = worklist;
        this.tasks = tasks;
        this.consultations = consultations;
        this.urges = urges;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void load() {
        var tester = actor("tester");
        if (deputyships.list(tester, 0).total() == 0) {
            deputyships.name(tester, new Deputyships.Request(tester.userId(), actor("finance").userId(), clock.instant(), clock.instant().plus(LEAVE),
                    Set.of("expert-recruitment"), "参加市局集中培训。"), null);
            worklist.page(actor("reviewer"), WorkQuery.of(WorkQuery.Scope.GROUPS)).items().stream().filter(item -> item.excluded() == null).findFirst()
                    .ifPresent(item -> ask(item.taskId()));
        }
    }

    private void ask(String task) {
        tasks.claim(actor("reviewer"), task, null);
        consultations.ask(actor("reviewer"), task, List.of(actor("head").userId()), "该同志所报专业组别是否合适？", null);
        urges.urge(actor("manager"), task, "拟提交近期局长办公会。", null);
    }

    private Actor actor(String username) {
        return directory.actor(directory.byUsername(username).orElseThrow().id());
    }
}
