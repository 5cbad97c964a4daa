package org.shouxin.workflow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
 * a task waits. Raises the alarm that is missing and takes back the one that is over, each by itself. All nodes wake at the
 * same moment; the one that gets the lease does the round.
 */
@Component
class AlarmRounds {

    private static final Logger log = LoggerFactory.getLogger(AlarmRounds.class);
    private static final int AT_ONCE = 200;
    /** Longer than the clocks of two nodes differ, shorter than the time between two rounds. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** An unclaimed task with its place in the index of queues. */
    private record Place(String queue, WorkItem task) {
    }

    private final Alarms alarms;
    private final TaskRows rows;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final Clock clock;

    AlarmRounds(Alarms alarms, TaskRows rows, Commands commands, JdbcClient jdbc, Clock clock) {
        this.alarms = alarms;
        this.rows = rows;
        this.commands = commands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether this node did the round */
    @Scheduled(cron = "${shouxin.alarms.watch:0 32 * * * *}")
    boolean watch() {
        var now = clock.millis();
        var leased = jdbc.sql("update workflow_alarm_round set leased_until = ? where id = 'ROUND' and leased_until <= ?").params(now + LEASE.toMillis(), now)
                .update() == 1;
        if (leased) {
            look();
        }
        return leased;
    }

    /** @return how many alarms were raised or taken back */
    int look() {
        commands.run(Command.of(Actor.SYSTEM, "alarm.forget", ""), () -> String.valueOf(alarms.forget()));
        var changed = 0;
        for (var page = waiting(null); !page.isEmpty(); page = waiting(page.get(page.size() - 1))) {
            var tasks = page.stream().map(Place::task).filter(task -> task.role() != null && task.duty() != null).toList();
            var nobody = alarms.nobodyMay(tasks);
            var raised = raised(tasks);
            changed += (int) tasks.stream().filter(task -> nobody.contains(task.taskId()) != raised.contains(task.taskId()) && settled(task)).count();
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

    /** Tasks that wait in a queue, in the order of its index, which holds none that are done. */
    private List<Place> waiting(Place last) {
        var after = last == null ? new SqlParts() : new SqlParts().add(" and open_queue >= ? and (open_queue > ? or case_number > ? or (case_number = ?"
                + " and task_id > ?))", last.queue(), last.queue(), last.task().caseNumber(), last.task().caseNumber(), last.task().taskId());
        var read = new SqlParts().add("select " + TaskRows.COLUMNS + ", open_queue from workflow_task where open_queue is not null").add(after)
                .add(" order by open_queue, case_number, task_id limit ?", AT_ONCE);
        return jdbc.sql(read.sql()).params(read.parameters()).query((row, index) -> new Place(row.getString("open_queue"), TaskRows.item(row, index))).list();
    }

    private Set<String> raised(List<WorkItem> tasks) {
        return tasks.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("select task_id from workflow_alarm where task_id in (:ids)")
                .param("ids", tasks.stream().map(WorkItem::taskId).toList()).query(String.class).list());
    }
}
