package org.shouxin.workflow;

import org.shouxin.kernel.Actor;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Records who reached for what is not theirs, whatever becomes of their request. */
@Component
class AccessAttempts {

    private static final int LONGEST_TARGET = 64;

    private final Trail trail;
    private final TransactionTemplate own;

    AccessAttempts(Trail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes one refused attempt into the register {@code access} and commits it.
     *
     * @param kind what was reached for: {@code case}, {@code task}, {@code draft}
     */
    void refused(Actor actor, String kind, String target) {
        var safe = target.replaceAll("[^A-Za-z0-9_-]", "?");
        var shown = safe.length() > LONGEST_TARGET ? safe.substring(0, LONGEST_TARGET) : safe;
        own.executeWithoutResult(status -> trail.record(TrailEvent.of("access", "access.refused", actor, null).changed(kind, null, shown)));
    }
}
