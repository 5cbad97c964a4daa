package org.shouxin.scoring;

import java.time.LocalDate;
import java.util.List;

/**
 * A veto ready to be asked.
 *
 * @param position of the indicator that shows the cause; less than 0 when deductions show it
 * @param places   the values of the indicator that are a cause
 */
record VetoRule(Veto veto, int position, List<PlaceRange> places) {

    /** Null when there is no cause. Of several one that stands is told before those that are lifted, then the latest. */
    VetoLine line(Facts facts) {
        var repaired = facts.repaired();
        var line = repaired.over(position >= 0 ? observed(facts) : occurred(facts));
        for (var since : repaired.later()) {
            if (causes(since, facts.asOf())) {
                line = graver(line, new VetoLine(veto, since.source(), since.on(), null));
            }
        }
        var standing = facts.standingVetoes().get(veto.code());
        if (standing != null && !standing.isAfter(facts.asOf())) {
            line = graver(line, repaired.overStanding(new VetoLine(veto, "", standing, null)));
        }
        return line;
    }

    private VetoLine observed(Facts facts) {
        var line = cause(facts.place(position)) ? line(facts.observation(position)) : null;
        for (var further : facts.further(position)) {
            line = cause(further.value().place()) ? graver(line, line(further)) : line;
        }
        return line;
    }

    private VetoLine line(Observation observation) {
        return new VetoLine(veto, veto.sources().get(0), observation.evidence(), null);
    }

    private boolean cause(int place) {
        for (var range : places) {
            if (range.holds(place)) {
                return true;
            }
        }
        return false;
    }

    private VetoLine occurred(Facts facts) {
        VetoLine latest = null;
        for (var occurrence : facts.occurrences()) {
            if (veto.sources().contains(occurrence.deduction()) && within(occurrence.on(), facts.asOf())) {
                latest = graver(latest, new VetoLine(veto, occurrence.deduction(), occurrence.on(), null));
            }
        }
        return latest;
    }

    private boolean within(LocalDate occurredOn, LocalDate asOf) {
        return !occurredOn.isAfter(asOf) && asOf.isBefore(occurredOn.plus(veto.period()));
    }

    /** A value that only puts right what was a cause already, when the repair was passed, is none that came after it. */
    private boolean causes(Repaired.Since since, LocalDate asOf) {
        if (!veto.sources().contains(since.source())) {
            return false;
        }
        return position < 0 ? within(since.on(), asOf) : cause(since.value().place()) && (since.before() == null || !cause(since.before().place()));
    }

    private static VetoLine graver(VetoLine line, VetoLine other) {
        if (line == null || line.stands() != other.stands()) {
            return line == null || other.stands() ? other : line;
        }
        return line.cause() == null || other.cause() != null && other.cause().isAfter(line.cause()) ? other : line;
    }
}
