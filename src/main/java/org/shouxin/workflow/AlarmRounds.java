package org.shouxin.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks every hour anew whether somebody may take each unclaimed task: accounts, roles and deputyships change and lapse while
 * a task waits. Raises the alarm that is missing and takes back the one that is over, each by itself and on one node alone.
 */
@Component
class AlarmRounds {

    private static final Logger log = LoggerFactory.getLogger(AlarmRounds.class);
    private static final int AT_ONCE = 200;

    private final Alarms alarms;
    private final TaskRows rows;
    private final Commands commands;
    private final JdbcClient jdbc;

    AlarmRounds(Alarms alarms, TaskRows rows, Commands commands, JdbcClient jdbc) {
        this.alarms = alarms;
        this.rows = rows;
        this.commands = commands;
        this.jdbc = jdbc;
    }

    /** @return how many alarms were raised or taken back */
    @Scheduled(cron = "${shouxin.alarms.watch:0 32 * * * *}")
    int look() {
        var changed = 0;
        var after = "";
        for (var page = waiting(after); !page.isEmpty(); page = waiting(after)) {
            var raised = raised(page);
            for (var task : page) {
                if (alarms.nobodyMay(task) != raised.contains(task.taskId()) && settled(task)) {
                    changed++;
                }
                after = task.taskId();
            }
        }
        return changed;
    }

    /** One that fails is left for the next round. */
    private boolean settled(WorkItem task) {
        try {
            return !commands.run(Command.of(Actor.SYSTEM, "alarm.check", task.taskId()),
                    () -> rows.locked(task.taskId()).filter(alarms::settle).map(WorkItem::taskId).orElse("")).isEmpty();
        } catch (DataAccessException | Problem e) {
            log.warn("Whether somebody may take task {} was not settled, the next round tries again", task.taskId(), e);
            return false;
        }
    }

    /** Tasks that belong to a role, ask for a duty, and are nobody's. */
    private List<WorkItem> waiting(String after) {
        return jdbc.sql("select " + TaskRows.COLUMNS + " from workflow_task where state = 'OPEN' and assignee is null and role_name is not null"
                + " and duty is not null and task_id > ? order by task_id limit " + AT_ONCE).param(after).query(TaskRows::item).list();
    }

    private Set<String> raised(List<WorkItem> tasks) {
        return jdbc.sql("select task_id from workflow_alarm where task_id in (:ids)").param("ids", tasks.stream().map(WorkItem::taskId).toList())
                .query(String.class).list().stream().collect(Collectors.toSet());
    }
}
