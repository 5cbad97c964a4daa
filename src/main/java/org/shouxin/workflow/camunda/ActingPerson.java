package org.shouxin.workflow.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Component;

/** Tells the engine who acts, for its own log, as long as a verb runs. */
@Component
class ActingPerson {

    private final IdentityService identity;

    ActingPerson(IdentityService identity) {
        this.identity = identity;
    }

    void as(Actor actor, Runnable verb) {
        as(actor, () -> {
            verb.run();
            return null;
        });
    }

    <T> T as(Actor actor, Supplier<T> verb) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(actor.userId());
        try {
            return verb.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
