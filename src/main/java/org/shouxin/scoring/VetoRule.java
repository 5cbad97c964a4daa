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

    /** Null when there is no cause. */
    VetoLine line(Facts facts) {
        var line = position >= 0 ? observed(facts) : occurred(facts);
        var standing = facts.standingVetoes().get(veto.code());
        if (standing != null && !standing.isAfter(facts.asOf())) {
            line = later(line, new VetoLine(veto, "", standing, null));
        }
        if (line == null || facts.repairedOn() == null || line.cause() != null && facts.repairedOn().isBefore(line.cause())) {
            return line;
        }
        return new VetoLine(veto, line.source(), line.cause(), facts.repairedOn());
    }

    private VetoLine observed(Facts facts) {
        var line = cause(facts.place(position)) ? line(facts.observation(position)) : null;
        for (var further : facts.further(position)) {
            line = cause(further.value().place()) ? later(line, line(further)) : line;
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
                latest = later(latest, new VetoLine(veto, occurrence.deduction(), occurrence.on(), null));
            }
        }
        return latest;
    }

    private boolean within(LocalDate occurredOn, LocalDate asOf) {
        return !occurredOn.isAfter(asOf) && asOf.isBefore(occurredOn.plus(veto.period()));
    }

    private static VetoLine later(VetoLine line, VetoLine other) {
        return line == null || line.cause() == null || other.cause().isAfter(line.cause()) ? other : line;
    }
}
