package org.shouxin.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.shouxin.identity.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of opinions asked for. */
@Component
class ConsultationRows {

    private static final String SELECT = """
            select c.consultation_id, c.case_number, t.subject, t.process_key, c.task_id, t.task_key, c.asked_by, c.asked_whom, c.question,
            c.asked_at, c.opinion, c.answered_at, c.open_for is not null and t.state in ('OPEN', 'CLAIMED') as awaited
            from workflow_consultation c join workflow_task t on t.task_id = c.task_id\s""";

    private final JdbcClient jdbc;
    private final Directory directory;

    ConsultationRows(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    void insert(String id, WorkItem task, String askedBy, String askedWhom, String question, Instant at) {
        jdbc.sql("insert into workflow_consultation (consultation_id, case_number, task_id, asked_by, asked_whom, question, asked_at, asked_order,"
                + " open_for) values (?, ?, ?, ?, ?, ?, ?, ?, ?)").params(id, task.caseNumber(), task.taskId(), askedBy, askedWhom, question,
                        StoredTime.of(at), ChronoUnit.MICROS.between(Instant.EPOCH, at), askedWhom).update();
    }

    boolean answer(String id, String opinion, Instant at) {
        return jdbc.sql("update workflow_consultation set opinion = ?, answered_at = ?, open_for = null where consultation_id = ? and open_for is not null")
                .params(opinion, StoredTime.of(at), id).update() > 0;
    }

    boolean awaited(String taskId, String userId) {
        return jdbc.sql("select count(*) from workflow_consultation where task_id = ? and open_for = ?").params(taskId, userId)
                .query(Long.class).single() > 0;
    }

    Optional<Consultation> find(String id) {
        return named(jdbc.sql(SELECT + "where c.consultation_id = ?").param(id).query(ConsultationRows::row).list()).stream().findFirst();
    }

    /** Oldest first. */
    List<Consultation> ofCase(String caseNumber) {
        return named(jdbc.sql(SELECT + "where c.case_number = ? order by c.asked_order, c.consultation_id").param(caseNumber)
                .query(ConsultationRows::row).list());
    }

    /** What the person is asked and has not answered, oldest first. */
    List<Consultation> awaiting(String userId, int from, int limit) {
        return named(jdbc.sql(SELECT + "where c.open_for = ? and t.state in ('OPEN', 'CLAIMED') order by c.asked_order, c.consultation_id limit ? offset ?")
                .params(userId, limit, from).query(ConsultationRows::row).list());
    }

    long countAwaiting(String userId) {
        return jdbc.sql("select count(*) from workflow_consultation c join workflow_task t on t.task_id = c.task_id"
                + " where c.open_for = ? and t.state in ('OPEN', 'CLAIMED')").param(userId).query(Long.class).single();
    }

    private List<Consultation> named(List<Consultation> found) {
        var people = new HashSet<String>();
        found.forEach(one -> people.addAll(List.of(one.askedBy(), one.askedWhom())));
        var names = directory.names((Collection<String>) people);
        return found.stream().map(one -> new Consultation(one.id(), one.caseNumber(), one.subject(), one.processKey(), one.taskId(), one.taskKey(),
                one.askedBy(), names.getOrDefault(one.askedBy(), one.askedBy()), one.askedWhom(), names.getOrDefault(one.askedWhom(), one.askedWhom()),
                one.question(), one.askedAt(), one.opinion(), one.answeredAt(), one.open())).toList();
    }

    private static Consultation row(ResultSet row, int index) throws SQLException {
        return new Consultation(row.getString("consultation_id"), row.getString("case_number"), row.getString("subject"), row.getString("process_key"),
                row.getString("task_id"), row.getString("task_key"), row.getString("asked_by"), null, row.getString("asked_whom"), null,
                row.getString("question"), StoredTime.read(row, "asked_at"), row.getString("opinion"), StoredTime.read(row, "answered_at"),
                row.getBoolean("awaited"));
    }
}
