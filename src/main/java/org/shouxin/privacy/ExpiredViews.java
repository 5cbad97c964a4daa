package org.shouxin.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.shouxin.privacy.spi.Expiring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of who opened which record, and counts of a day, when their time is over. */
@Component
class ExpiredViews implements Expiring {

    /** Rulebook key: days the notes are kept; never less than {@link Retention#LEAST_LOG_DAYS}. */
    static final String LOG_DAYS = "personal.keep.log-days";

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiredViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "views";
    }

    @Override
    public String rule() {
        return LOG_DAYS;
    }

    @Override
    public int erase(Instant before, int most) {
        jdbc.sql("delete from privacy_unmasking_day where shown_on < ?").param(LocalDate.ofInstant(before, clock.getZone())).update();
        var ids = jdbc.sql("select view_id from privacy_view where opened_at < ? order by opened_at limit ?").params(before.toEpochMilli(), most)
                .query(String.class).list();
        return ids.isEmpty() ? 0 : jdbc.sql("delete from privacy_view where view_id in (:ids)").param("ids", ids).update();
    }
}
