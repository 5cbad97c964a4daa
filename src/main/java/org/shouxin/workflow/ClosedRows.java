package org.shouxin.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells from a task's row in the worklist who closed it or holds it. */
@Component
class ClosedRows implements ClosedTasks {

    private final JdbcClient jdbc;
    private final Directory directory;

    ClosedRows(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public Optional<Problem> refusal(String userId, String taskId) {
        return jdbc.sql("select state, assignee, closed_by, closed_at, case_number from workflow_task where task_id = ?").param(taskId)
                .query((row, index) -> {
                    var caseNumber = row.getString("case_number");
                    return switch (row.getString("state")) {
                        case "DONE" -> refused("task.done", Map.of("by", name(row.getString("closed_by")),
                                "at", StoredTime.read(row, "closed_at"), "case", caseNumber));
                        case "CANCELLED" -> refused("task.cancelled", Map.of("at", StoredTime.read(row, "closed_at"), "case", caseNumber));
                        default -> heldByOther(userId, row.getString("assignee"), caseNumber);
                    };
                }).optional().flatMap(refusal -> refusal);
    }

    private Optional<Problem> heldByOther(String userId, String assignee, String caseNumber) {
        return assignee == null || assignee.equals(userId) ? Optional.empty()
                : refused("task.claimed-by-other", Map.of("by", name(assignee), "case", caseNumber));
    }

    private static Optional<Problem> refused(String code, Map<String, Object> arguments) {
        return Optional.of(new Conflict(code, arguments));
    }

    private String name(String userId) {
        return userId == null ? Actor.SYSTEM.displayName() : directory.names(Set.of(userId)).getOrDefault(userId, userId);
    }
}
