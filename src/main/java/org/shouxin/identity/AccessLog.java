package org.shouxin.identity;

import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register {@code access}: sign-ins, failures, locks, and attempts at what belongs to others. Entries stand even when
 * the request that caused them is refused and rolled back.
 */
@Service
public class AccessLog {

    public static final String REGISTER = "access";

    private final Trail trail;
    private final TransactionTemplate own;

    AccessLog(Trail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param facts what happened, by field; no personal identifiers */
    public void record(String action, Actor actor, Map<String, String> facts) {
        own.executeWithoutResult(status -> {
            var event = TrailEvent.of(REGISTER, action, actor, null);
            for (var fact : facts.entrySet()) {
                event = event.changed(fact.getKey(), null, fact.getValue());
            }
            trail.record(event);
        });
    }

    /** Somebody asked for a row of another bureau, unit or person by its id. */
    public void foreign(Actor actor, String kind, String id) {
        record("access.foreign", actor, Map.of("kind", kind, "id", id));
    }
}
