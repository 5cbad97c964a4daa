package org.shouxin.workflow.camunda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shouxin.workflow.Engine.OpenTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's open tasks page by page in the order of their ids; the engine's own query cannot go on after an id. */
@Component
class OpenTasks {

    private static final String PAGE = """
            select t.ID_, c.BUSINESS_KEY_, d.KEY_, d.ID_ as DEFINITION_, t.TASK_DEF_KEY_, t.ASSIGNEE_, t.OWNER_, t.CREATE_TIME_, t.DUE_DATE_,
                   (select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate') as GROUP_
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION c on c.ID_ = t.PROC_INST_ID_
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            where t.ID_ > ?
            order by t.ID_
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Map<String, String> duties = new ConcurrentHashMap<>();

    OpenTasks(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** @param afterTaskId {@code null} for the first page */
    List<OpenTask> after(String afterTaskId, int limit) {
        return jdbc.sql(PAGE + " limit " + limit).param(afterTaskId == null ? "" : afterTaskId).query(this::row).list();
    }

    private OpenTask row(ResultSet row, int number) throws SQLException {
        return new OpenTask(row.getString("ID_"), row.getString("BUSINESS_KEY_"), row.getString("KEY_"),
                row.getString("TASK_DEF_KEY_"), row.getString("GROUP_"), row.getString("ASSIGNEE_"), row.getString("OWNER_"),
                duty(row.getString("DEFINITION_"), row.getString("TASK_DEF_KEY_")), instant(row.getTimestamp("CREATE_TIME_")),
                instant(row.getTimestamp("DUE_DATE_")));
    }

    private String duty(String definitionId, String taskKey) {
        var duty = duties.computeIfAbsent(definitionId + "/" + taskKey, key -> {
            UserTask task = repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey);
            var named = DutyProperty.of(task);
            return named == null ? "" : named;
        });
        return duty.isEmpty() ? null : duty;
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
