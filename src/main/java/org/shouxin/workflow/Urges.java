package org.shouxin.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.Directory;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.notices.Notice;
import org.shouxin.notices.Notices;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Urging a task: by whoever opened the case or leads its people, at most once a day; the holder is told, or everybody who could take it. */
@Service
public class Urges {

    /** @param last when it was urged last */
    public record Urged(int times, Instant last) {
    }

    private final TaskVerbs verbs;
    private final TaskRights rights;
    private final Directory directory;
    private final Notices notices;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Urges(TaskVerbs verbs, TaskRights rights, Directory directory, Notices notices, Trail trail, JdbcClient jdbc, Clock clock) {
        this.verbs = verbs;
        this.rights = rights;
        this.directory = directory;
        this.notices = notices;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refused as {@code task.not-yours-to-urge}, {@code task.urged-today} or {@code input.invalid}. */
    public void urge(Actor actor, String taskId, String reason, String idempotencyKey) {
        verbs.run(actor, "task.urge", taskId, idempotencyKey, BodyHash.of(reason), (as, task) -> {
            rights.demandOpen(task);
            if (!may(actor, task)) {
                throw new Forbidden("task.not-yours-to-urge");
            }
            var why = Reason.required(reason);
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            enter(actor, task, today);
            trail.record(TrailEvent.of(task.caseNumber(), "task.urged", actor, rights.overseer(actor, task).orElse(null))
                    .changed("task", null, task.taskKey()).changed("assignee", null, task.assignee()).because(why));
            notices.give(new Notice("task.urged", taskId + "@" + today, task.caseNumber(),
                    Map.of("by", actor.displayName(), "reason", Reason.forNotice(why))), receivers(task));
        });
    }

    /** Whether the actor opened the case or leads its people, and does not hold the task. */
    public boolean may(Actor actor, WorkItem task) {
        return !task.closed() && !actor.userId().equals(task.assignee()) && (rights.overseer(actor, task).isPresent() || jdbc.sql(
                "select count(*) from workflow_case where case_number = ? and started_by = ?").params(task.caseNumber(), actor.userId())
                .query(Long.class).single() > 0);
    }

    /** Which of the tasks were urged; one question for a page of them. */
    public Map<String, Urged> of(Collection<String> taskIds) {
        var urged = new HashMap<String, Urged>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select task_id, count(*) as times, max(urged_at) as last_at from workflow_urge where task_id in (:ids) group by task_id")
                    .param("ids", taskIds).query(row -> {
                        urged.put(row.getString("task_id"), new Urged(row.getInt("times"), StoredTime.read(row, "last_at")));
                    });
        }
        return urged;
    }

    private void enter(Actor actor, WorkItem task, LocalDate today) {
        try {
            jdbc.sql("insert into workflow_urge (task_id, urged_on, urged_by, urged_at) values (?, ?, ?, ?)")
                    .params(task.taskId(), today, actor.userId(), StoredTime.of(clock.instant())).update();
        } catch (DuplicateKeyException again) {
            throw new Conflict("task.urged-today");
        }
    }

    private List<String> receivers(WorkItem task) {
        return task.assignee() != null ? List.of(task.assignee())
                : directory.holding(TaskRights.role(task), task.bureauId(), task.unitId()).stream().map(UserView::id).toList();
    }
}
