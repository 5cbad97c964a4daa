package org.shouxin.expert;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.kernel.Refused;

/**
 * What a member's ballots must hold: one vote on every candidate of the agenda; a reason for rejecting or recusing, and for
 * approving somebody the check of the conditions found a failure or a flag about.
 *
 * @article WJ-11,WJ-12(4),WJ-12(5)
 */
final class BallotPolicy {

    private BallotPolicy() {
    }

    /** Raises {@code ballot.incomplete} unless there is exactly one vote on every item. */
    static void checkComplete(List<BallotLine> ballots, List<AgendaItem> agenda) {
        Set<String> wanted = agenda.stream().map(AgendaItem::candidateCase).collect(Collectors.toSet());
        var given = ballots.stream().map(BallotLine::candidateCase).toList();
        if (given.size() != wanted.size() || !new HashSet<>(given).equals(wanted)) {
            throw new Refused("ballot.incomplete");
        }
    }

    /**
     * Raises {@code ballot.reason-missing}.
     *
     * @param worst    heaviest finding of the candidate's last check
     * @param excluded whether an earlier duty keeps the member from the item, so that the reason is on record already
     */
    static void checkReason(BallotLine ballot, Severity worst, boolean excluded) {
        var needed = switch (ballot.vote()) {
            case APPROVE -> worst != Severity.PASS;
            case REJECT -> true;
            case RECUSE -> !excluded;
            case ABSTAIN -> false;
        };
        if (needed && !ballot.reasoned()) {
            throw new Refused("ballot.reason-missing");
        }
    }
}
