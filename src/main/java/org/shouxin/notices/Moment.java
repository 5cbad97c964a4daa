package org.shouxin.notices;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the tables hold them: microseconds since 1970, the same on every database and good to sort by. */
final class Moment {

    private Moment() {
    }

    static long of(Instant when) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, when);
    }

    /** @param stored {@code null} stays {@code null} */
    static Instant read(Long stored) {
        return stored == null ? null : Instant.EPOCH.plus(stored, ChronoUnit.MICROS);
    }
}
