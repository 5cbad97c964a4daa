package org.shouxin.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes who opened which record, outside the trail: one row for a person, record and hour. A node remembers what it has noted, so
 * that a page costs at most one insert.
 */
@Service
public class RecordViews {

    /** How many notes a node remembers; what it forgot is found in the table. */
    static final int REMEMBERED = 20_000;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> noted = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    RecordViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody read the record. What is read while something is written stands in the trail, and the product itself does not look. */
    public void opened(Actor actor, PersonalRecord record) {
        if (TransactionSynchronizationManager.isActualTransactionActive() || Actor.SYSTEM.userId().equals(actor.userId())) {
            return;
        }
        var note = record.register() + " " + hour() + " " + actor.userId();
        if (!noted.contains(note)) {
            insert(actor, record, 0);
            noted.add(note);
        }
    }

    /** Counts that the actor sees masked fields in full, in the caller's transaction. */
    void unmasked(Actor actor, PersonalRecord record) {
        if (add(actor, record) == 0 && !insert(actor, record, 1)) {
            add(actor, record);
        }
    }

    private int add(Actor actor, PersonalRecord record) {
        return jdbc.sql("update privacy_view set unmasked = unmasked + 1 where register = ? and hour_no = ? and user_id = ?")
                .params(record.register(), hour(), actor.userId()).update();
    }

    /** Answers false when the row is there already. */
    private boolean insert(Actor actor, PersonalRecord record, int unmasked) {
        try {
            jdbc.sql("""
                    insert into privacy_view (view_id, bureau_id, record_kind, record_id, register, user_id, person_id, hour_no, opened_at, unmasked)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(Ids.next(), record.bureauId(), record.kind().name(), record.id(),
                    record.register(), actor.userId(), actor.personId(), hour(), clock.millis(), unmasked).update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    private long hour() {
        return clock.millis() / HOUR;
    }
}
