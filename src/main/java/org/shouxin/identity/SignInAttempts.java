package org.shouxin.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts failed sign-ins for all nodes. Names nobody has are counted like any other, so that the lock tells nothing. */
@Component
class SignInAttempts {

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate own;

    SignInAttempts(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Count(int failures, long firstFailedAt) {
    }

    /** @param clientAddress empty to count the account wherever the guesses come from */
    static String key(String username, String clientAddress) {
        return OneTimeCodes.sha256(clientAddress + "\n" + username);
    }

    boolean resting(String pair, String everywhere) {
        return jdbc.sql("select count(*) from identity_sign_in_attempt where attempt_key in (?, ?) and locked_until > ?")
                .params(pair, everywhere, clock.millis()).query(Long.class).single() > 0;
    }

    /** @return whether this failure was the one too many */
    boolean failed(String key, int limit) {
        try {
            return Boolean.TRUE.equals(own.execute(status -> count(key, limit)));
        } catch (DuplicateKeyException raced) {
            return Boolean.TRUE.equals(own.execute(status -> count(key, limit)));
        }
    }

    void forget(String key) {
        own.executeWithoutResult(status -> jdbc.sql("delete from identity_sign_in_attempt where attempt_key = ?").param(key).update());
    }

    /** Old counts are of no use to anybody. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void clean() {
        own.executeWithoutResult(status -> jdbc.sql("delete from identity_sign_in_attempt where first_failed_at < ?")
                .param(clock.instant().minus(KEPT).toEpochMilli()).update());
    }

    private boolean count(String key, int limit) {
        var now = clock.millis();
        var before = jdbc.sql("select failures, first_failed_at from identity_sign_in_attempt where attempt_key = ? for update")
                .param(key).query((row, at) -> new Count(row.getInt("failures"), row.getLong("first_failed_at"))).optional();
        var fresh = before.isEmpty() || before.get().firstFailedAt() < now - WINDOW.toMillis();
        var failures = fresh ? 1 : before.get().failures() + 1;
        var since = fresh ? now : before.get().firstFailedAt();
        var until = failures >= limit ? now + WINDOW.toMillis() : 0;
        if (before.isEmpty()) {
            jdbc.sql("insert into identity_sign_in_attempt (attempt_key, failures, first_failed_at, locked_until) values (?, ?, ?, ?)")
                    .params(key, failures, since, until).update();
        } else {
            jdbc.sql("update identity_sign_in_attempt set failures = ?, first_failed_at = ?, locked_until = ? where attempt_key = ?")
                    .params(failures, since, until, key).update();
        }
        return failures >= limit;
    }
}
