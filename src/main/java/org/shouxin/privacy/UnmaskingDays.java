package org.shouxin.privacy;

import java.time.LocalDate;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.TooMany;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often a person saw masked fields on a day; a second account of the person counts with the first. */
@Component
class UnmaskingDays {

    private final JdbcClient jdbc;

    UnmaskingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more, or refuses as {@code personal.too-many}; two at once never pass the limit together. */
    void count(Actor actor, LocalDate day, int limit) {
        if (add(actor, day, limit) == 0) {
            begin(actor, day);
            if (add(actor, day, limit) == 0) {
                throw new TooMany("personal.too-many");
            }
        }
    }

    private int add(Actor actor, LocalDate day, int limit) {
        return jdbc.sql("update privacy_unmasking_day set shown = shown + 1 where person_id = ? and shown_on = ? and shown < ?")
                .params(actor.personId(), day, limit).update();
    }

    private void begin(Actor actor, LocalDate day) {
        var known = jdbc.sql("select count(*) from privacy_unmasking_day where person_id = ? and shown_on = ?").params(actor.personId(), day)
                .query(Long.class).single();
        if (known > 0) {
            return;
        }
        try {
            jdbc.sql("insert into privacy_unmasking_day (person_id, shown_on, shown) values (?, ?, 0)").params(actor.personId(), day).update();
        } catch (DuplicateKeyException raced) {
            // another window of the same person began the day
            return;
        }
    }
}
