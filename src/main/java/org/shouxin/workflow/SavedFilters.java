package org.shouxin.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Filters of the worklist that a person keeps under a name of their own. */
@Service
public class SavedFilters {

    /** Most filters of one person. */
    public static final int MOST = 20;
    private static final int LONGEST_NAME = 50;
    /** A filter of the worklist: a scope and conditions, and never an address outside. */
    private static final Pattern ADDRESS = Pattern.compile("/tasks\\?[A-Za-z0-9=&%._+*-]{1,480}");

    /** @param address of the worklist as filtered */
    public record Saved(String id, String name, String address) {
    }

    private final Commands commands;
    private final AccessLog access;
    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(Commands commands, AccessLog access, JdbcClient jdbc, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name. */
    public List<Saved> of(Actor actor) {
        return jdbc.sql("select filter_id, filter_name, address from workflow_saved_filter where user_id = ? order by filter_name").param(actor.userId())
                .query((row, index) -> new Saved(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /**
     * Refused as {@code input.invalid}, {@code filter.taken}, {@code filter.many}, or as {@code parameter.invalid} for an address that is no filter.
     *
     * @return id of the filter
     */
    public String save(Actor actor, String name, String address, String idempotencyKey) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            throw new BadRequest("parameter.invalid", Map.of("name", "address"));
        }
        var called = Reason.checked("filterName", name);
        if (called.length() > LONGEST_NAME || !Characters.fitOneLine(called)) {
            throw new BadRequest("parameter.invalid", Map.of("name", "name"));
        }
        return commands.run(new Command(actor, "filter.save", "", idempotencyKey, BodyHash.of(called, address)), () -> {
            if (of(actor).size() >= MOST) {
                throw new Refused("filter.many", Map.of("most", MOST));
            }
            var id = Ids.next();
            try {
                jdbc.sql("insert into workflow_saved_filter (filter_id, user_id, filter_name, address, saved_at) values (?, ?, ?, ?, ?)")
                        .params(id, actor.userId(), called, address, StoredTime.of(clock.instant())).update();
            } catch (DuplicateKeyException taken) {
                throw new Conflict("filter.taken", Map.of("name", called));
            }
            return id;
        });
    }

    /** Forgets one of the actor's own; not found as {@code filter.unknown}. */
    public void delete(Actor actor, String id, String idempotencyKey) {
        if (of(actor).stream().noneMatch(saved -> saved.id().equals(id))) {
            access.foreign(actor, "filter", SafeText.of(id));
            throw new NotFound("filter.unknown");
        }
        commands.run(new Command(actor, "filter.delete", id, idempotencyKey, ""), () -> {
            jdbc.sql("delete from workflow_saved_filter where filter_id = ? and user_id = ?").params(id, actor.userId()).update();
            return "";
        });
    }
}
