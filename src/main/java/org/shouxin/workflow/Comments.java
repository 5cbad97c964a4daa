package org.shouxin.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people say about a case. A comment stays as it was written. */
@Service
public class Comments {

    /** One remark; its author's name is today's. */
    public record Comment(String id, String caseNumber, String authorId, String authorName, String text, Instant writtenAt) {
    }

    private record Stored(String id, String authorId, String text, Instant writtenAt) {
    }

    private final Cases cases;
    private final Commands commands;
    private final Trail trail;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(Cases cases, Commands commands, Trail trail, Directory directory, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.commands = commands;
        this.trail = trail;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a comment of at most 2,000 characters; refused as {@code case.unknown|read-only|ended} or {@code input.invalid}. */
    public void write(Actor actor, String caseNumber, String text, String idempotencyKey) {
        var as = cases.findToAct(actor, caseNumber);
        var checked = Reason.checked("comment", text);
        commands.run(new Command(actor, "case.comment", caseNumber, idempotencyKey, BodyHash.of(checked)), () -> {
            cases.requireOpen(caseNumber);
            var id = Ids.next();
            var now = clock.instant();
            jdbc.sql("insert into workflow_comment (comment_id, case_number, author_id, comment_text, written_at, written_order)"
                    + " values (?, ?, ?, ?, ?, ?)")
                    .params(id, caseNumber, actor.userId(), checked, StoredTime.of(now), ChronoUnit.MICROS.between(Instant.EPOCH, now)).update();
            trail.record(TrailEvent.of(caseNumber, "case.commented", as, null).changed("comment", null, id));
            cases.requireStillOpen(caseNumber);
            return id;
        });
    }

    /** The comments of a case the actor sees, oldest first. */
    public List<Comment> of(Actor actor, String caseNumber) {
        cases.find(actor, caseNumber);
        var stored = jdbc.sql("select comment_id, author_id, comment_text, written_at from workflow_comment where case_number = ?"
                + " order by written_order, comment_id").param(caseNumber)
                .query((row, index) -> new Stored(row.getString(1), row.getString(2), row.getString(3), StoredTime.read(row, "written_at"))).list();
        var names = directory.names(stored.stream().map(Stored::authorId).collect(Collectors.toSet()));
        return stored.stream().map(one -> new Comment(one.id(), caseNumber, one.authorId(), names.getOrDefault(one.authorId(), one.authorId()),
                one.text(), one.writtenAt())).toList();
    }
}
