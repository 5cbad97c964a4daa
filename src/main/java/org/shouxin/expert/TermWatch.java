package org.shouxin.expert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after the terms every hour, so that a day's work is done however long the nodes were down; what is done already is
 * found done, on this node and on every other.
 *
 * @article WJ-6
 */
@Component
class TermWatch {

    private static final Logger log = LoggerFactory.getLogger(TermWatch.class);

    private final DueRenewals renewals;
    private final TermEnds ends;

    TermWatch(DueRenewals renewals, TermEnds ends) {
        this.renewals = renewals;
        this.ends = ends;
    }

    @Scheduled(cron = "${shouxin.expert.term-watch:0 2 * * * *}")
    void look() {
        var opened = renewals.openDue();
        var ended = ends.endOver();
        if (opened + ended > 0) {
            log.info("{} renewals opened, {} terms ended", opened, ended);
        }
    }
}
