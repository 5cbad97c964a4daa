package org.shouxin.expert;

import java.time.LocalDate;

/** Where an expert's term stands on a day. Words under {@code enum.Standing.<VALUE>}. */
public enum Standing {
    ACTIVE, ENDING_SOON, EXPIRED;

    /**
     * @param noticeDays days before the last one in which the term counts as ending soon
     * @article WJ-6
     */
    static Standing on(LocalDate today, LocalDate lastDay, int noticeDays) {
        if (lastDay.isBefore(today)) {
            return EXPIRED;
        }
        return lastDay.isAfter(today.plusDays(noticeDays)) ? ACTIVE : ENDING_SOON;
    }
}
