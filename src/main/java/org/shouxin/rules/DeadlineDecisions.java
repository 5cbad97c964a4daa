package org.shouxin.rules;

import java.util.List;
import org.shouxin.calendar.Deadlines;
import org.shouxin.calendar.KeptDeadline;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.workflow.spi.StoredDecisions;
import org.springframework.stereotype.Component;

/** Deadlines counted again by the rule and the editions of the calendar that they were counted by. */
@Component
class DeadlineDecisions implements StoredDecisions {

    private final Deadlines deadlines;
    private final Rulebook rulebook;

    DeadlineDecisions(Deadlines deadlines, Rulebook rulebook) {
        this.deadlines = deadlines;
        this.rulebook = rulebook;
    }

    @Override
    public List<Recomputed> of(String caseNumber) {
        return deadlines.of(caseNumber).stream().map(this::again).toList();
    }

    @Override
    public List<String> cases(String after, int limit) {
        return deadlines.cases(after, limit);
    }

    private Recomputed again(KeptDeadline kept) {
        var days = rulebook.byReference(kept.ruleReference()).map(rule -> rule.value()).orElse("rules.unknown");
        return new Recomputed("deadline", kept.deadline().from(), kept.ruleReference(),
                List.of(String.valueOf(kept.deadline().workingDays()), kept.deadline().due().toString()),
                List.of(days, deadlines.recount(kept).toString()));
    }
}
