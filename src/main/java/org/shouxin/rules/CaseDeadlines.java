package org.shouxin.rules;

import java.time.LocalDate;
import java.util.List;
import org.shouxin.calendar.CountedDay;
import org.shouxin.calendar.Deadlines;
import org.shouxin.calendar.KeptDeadline;
import org.springframework.stereotype.Component;

/** The deadlines of a case as its pages show them. Whoever asks has shown before that the reader may see the case. */
@Component("caseDeadlines")
public class CaseDeadlines {

    /**
     * A deadline with its days.
     *
     * @param present the day it would be due by today's calendar when that is another one, else {@code null}
     */
    public record Shown(KeptDeadline kept, List<CountedDay> days, LocalDate present) {
    }

    private final Deadlines deadlines;

    CaseDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The last first. */
    public List<Shown> of(String caseNumber) {
        return deadlines.of(caseNumber).stream().map(kept -> {
            var present = deadlines.present(kept);
            return new Shown(kept, deadlines.explain(kept), present.equals(kept.deadline().due()) ? null : present);
        }).toList();
    }
}
