package org.shouxin.trail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers which request was answered how. A key belongs to its user: two people may choose the same one. */
@Component
class CommandKeys {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");

    /** No id of the product is longer; what is longer came from an address that somebody typed. */
    private static final int MAX_TARGET = 200;

    /** The key is taken by a committed request; raised inside the transaction, so that it rolls back. */
    static class Repeated extends RuntimeException {
        Repeated() {
            super("repeated", null, false, false);
        }
    }

    /** @param result {@code null} when the verb had nothing to say */
    record Stored(String result) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration retention;

    CommandKeys(JdbcClient jdbc, Clock clock, @Value("${shouxin.trail.command-retention:P7D}") Duration retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    void check(Command command) {
        if (command.target().length() > MAX_TARGET) {
            throw new BadRequest("command.target");
        }
        if (command.idempotencyKey() != null && !KEY.matcher(command.idempotencyKey()).matches()) {
            throw new BadRequest("idempotency.key");
        }
    }

    /** Takes the key before the verb runs, so that a twin waits here for the first one's end instead of racing it. */
    void take(Command command) {
        try {
            jdbc.sql("""
                    insert into trail_command (user_id, idempotency_key, name, target, body_hash, recorded_at, result)
                    values (?, ?, ?, ?, ?, ?, '')""")
                    .params(command.actor().userId(), command.idempotencyKey(), command.name(), command.target(),
                            command.bodyHash(), Micros.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Repeated();
        }
    }

    /** Keeps what the verb said; until then the answer is the empty one. */
    void answer(Command command, String result) {
        if ("".equals(result)) {
            return;
        }
        jdbc.sql("update trail_command set result = ? where user_id = ? and idempotency_key = ?")
                .params(result, command.actor().userId(), command.idempotencyKey()).update();
    }

    /** The first answer to this very request; empty when the first request rolled back after all. */
    Optional<Stored> stored(Command command) {
        return jdbc.sql("select name, target, body_hash, result from trail_command where user_id = ? and idempotency_key = ?")
                .params(command.actor().userId(), command.idempotencyKey())
                .query((row, index) -> {
                    if (!row.getString("name").equals(command.name()) || !row.getString("target").equals(command.target())
                            || !row.getString("body_hash").equals(command.bodyHash())) {
                        throw new Refused("idempotency.reused");
                    }
                    return new Stored(row.getString("result"));
                }).optional();
    }

    /** Forgets keys older than {@code shouxin.trail.command-retention}; running on several nodes at once does no harm. */
    @Scheduled(cron = "${shouxin.trail.command-sweep:0 17 * * * *}")
    int sweep() {
        return jdbc.sql("delete from trail_command where recorded_at < ?")
                .param(Micros.of(clock.instant().minus(retention))).update();
    }
}
