package org.shouxin.expert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;

/**
 * When another term is offered, and to whom: in the last days of the term, once, to nobody who is on the blacklist or has a
 * nomination open already. A renewal stays that of the person whose term ends.
 *
 * @article WJ-6,WJ-12,WJ-21
 */
final class RenewalPolicy {

    private RenewalPolicy() {
    }

    /**
     * @param offered     whether another term was offered before, for this one
     * @param nominated   whether a nomination of the person is open
     * @param blacklisted whether the person is on the blacklist today
     */
    record History(boolean offered, boolean nominated, boolean blacklisted) {
    }

    /** @param noticeDays days before the last one from which another term is offered; the last day itself still counts */
    static boolean due(LocalDate today, LocalDate lastDay, int noticeDays, History history) {
        return !lastDay.isBefore(today) && !lastDay.isAfter(today.plusDays(noticeDays)) && !history.offered() && !history.nominated()
                && !history.blacklisted();
    }

    /** Raises {@code input.invalid} with {@code renewal.person-fixed}: the number on file is part of who the expert is. */
    static void checkSamePerson(String residentIdIndex, PersonIndex typed) {
        if (!residentIdIndex.equals(typed.residentId())) {
            throw new InvalidInput(List.of(new InvalidInput.FieldProblem("residentId", "renewal.person-fixed", Map.of())));
        }
    }
}
