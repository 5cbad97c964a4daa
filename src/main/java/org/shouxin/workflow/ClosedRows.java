package org.shouxin.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who closed a task from its row in the worklist. */
@Component
class ClosedRows implements ClosedTasks {

    private record Row(String by, Instant at) {
    }

    private final JdbcClient jdbc;
    private final Directory directory;

    ClosedRows(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public Optional<Closed> closing(String taskId) {
        return jdbc.sql("select closed_by, closed_at from workflow_task where task_id = ? and state in ('DONE', 'CANCELLED')").param(taskId)
                .query((row, index) -> new Row(row.getString("closed_by"), StoredTime.read(row, "closed_at"))).optional()
                .map(row -> new Closed(name(row.by()), row.at()));
    }

    private String name(String userId) {
        return userId == null ? Actor.SYSTEM.displayName() : directory.names(Set.of(userId)).getOrDefault(userId, userId);
    }
}
