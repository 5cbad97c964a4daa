package org.shouxin.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times as the tables keep them: UTC without a zone, so that no driver shifts them. Whole seconds, the same on every database. */
final class StoredTime {

    /** Stands for "no deadline" in orders: later than every real one. */
    static final long NEVER = Long.MAX_VALUE;

    private StoredTime() {
    }

    static LocalDateTime of(Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    /** Seconds since 1970: what rows are ordered by. */
    static long order(Instant time) {
        return time == null ? NEVER : time.getEpochSecond();
    }
}
