package org.shouxin.workbench.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the demonstration: now, except for whoever tells what happened earlier, while they tell it. */
final class DemoClock extends Clock {

    private final Clock now;
    private final ThreadLocal<Duration> back = ThreadLocal.withInitial(() -> Duration.ZERO);

    DemoClock(Clock now) {
        this.now = now;
    }

    /** Runs the story in this thread as if it happened so long ago. Timers that it sets and that are due by now strike soon. */
    void earlier(Duration ago, Runnable story) {
        back.set(ago);
        try {
            story.run();
        } finally {
            back.remove();
        }
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(now.withZone(zone), back.get().negated());
    }

    @Override
    public Instant instant() {
        return now.instant().minus(back.get());
    }
}
