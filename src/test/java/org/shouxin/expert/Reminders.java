package org.shouxin.expert;

import org.springframework.boot.test.context.TestComponent;

/** Lets the reminders go out now, which otherwise wait for their hour. */
@TestComponent
public class Reminders {

    private final NominationReminders reminders;

    public Reminders(NominationReminders reminders) {
        this.reminders = reminders;
    }

    public void remind() {
        reminders.remind();
    }
}
