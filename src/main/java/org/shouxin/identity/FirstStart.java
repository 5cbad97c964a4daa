package org.shouxin.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator of an empty installation what to do next. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Founding founding;
    private final FirstAdministrator first;

    FirstStart(Founding founding, FirstAdministrator first) {
        this.founding = founding;
        this.first = first;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (founding.done()) {
            return;
        }
        if (first.open()) {
            log.warn("This installation has no accounts yet. Open /first-administrator and enter the secret from SHOUXIN_FIRST_ADMIN_SECRET;"
                    + " the page works once.");
        } else {
            log.warn("This installation has no accounts yet, and nobody can sign in. Set SHOUXIN_FIRST_ADMIN_SECRET to a random text of at least"
                    + " 20 characters (openssl rand -base64 24), start again, and open /first-administrator.");
        }
    }
}
