package org.shouxin.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a person notes about a task for themselves: seen, and the day to come back to it. Nobody else sees it, no record tells it. */
@Service
public class TaskMarks {

    /** @param followUpOn {@code null} when there is no such day */
    public record Mark(boolean seen, LocalDate followUpOn) {
    }

    private final TaskVerbs verbs;
    private final Commands commands;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskMarks(TaskVerbs verbs, Commands commands, JdbcClient jdbc, Clock clock) {
        this.verbs = verbs;
        this.commands = commands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person has opened the task; only the first time is written. */
    public void seen(Actor actor, String taskId) {
        var mark = of(actor, java.util.List.of(taskId)).get(taskId);
        if (mark == null || !mark.seen()) {
            commands.run(Command.of(actor, "mark.seen", taskId), () -> write(actor, taskId, "seen_at", StoredTime.of(clock.instant())));
        }
    }

    /** @param day to come back to it; {@code null} takes the note away */
    public void followUp(Actor actor, String taskId, LocalDate day, String idempotencyKey) {
        verbs.find(actor, taskId);
        commands.run(new Command(actor, "task.followUp", taskId, idempotencyKey, BodyHash.of(String.valueOf(day))),
                () -> write(actor, taskId, "follow_up_on", day));
    }

    /** The person's own marks of a page of tasks, by task id; tasks without one are left out. */
    public Map<String, Mark> of(Actor actor, Collection<String> taskIds) {
        var marks = new HashMap<String, Mark>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select task_id, seen_at, follow_up_on from workflow_task_mark where user_id = :me and task_id in (:ids)")
                    .param("me", actor.userId()).param("ids", taskIds).query(row -> {
                        marks.put(row.getString("task_id"), new Mark(row.getObject("seen_at") != null, row.getObject("follow_up_on", LocalDate.class)));
                    });
        }
        return marks;
    }

    private String write(Actor actor, String taskId, String column, Object value) {
        if (update(actor, taskId, column, value) == 0) {
            try {
                jdbc.sql("insert into workflow_task_mark (task_id, user_id, " + column + ") values (?, ?, ?)").params(taskId, actor.userId(), value)
                        .update();
            } catch (DuplicateKeyException raced) {
                update(actor, taskId, column, value);
            }
        }
        return "";
    }

    private int update(Actor actor, String taskId, String column, Object value) {
        return jdbc.sql("update workflow_task_mark set " + column + " = ? where task_id = ? and user_id = ?").params(value, taskId, actor.userId()).update();
    }
}
