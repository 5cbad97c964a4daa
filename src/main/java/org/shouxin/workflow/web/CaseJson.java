package org.shouxin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.shouxin.workflow.CaseView;

/**
 * A case. Names are in the language asked for.
 *
 * @param state   {@code open} or {@code ended}
 * @param outcome id of the end event that was reached; absent while the case is open
 * @param facts   absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseJson(String number, String subject, String process, String processName, String bureauId, String unitId, String state,
        String outcome, String outcomeName, String startedBy, Instant startedAt, Instant endedAt, FactsJson facts) {

    static CaseJson of(CaseView found, FactsJson facts, ApiWords words) {
        return new CaseJson(found.number(), found.subject(), found.processKey(), words.process(found.processKey()), found.bureauId(),
                found.unitId(), "OPEN".equals(found.state()) ? "open" : "ended", found.outcome(),
                found.outcome() == null ? null : words.step(found.processKey(), found.outcome()), found.startedBy(), found.startedAt(),
                found.endedAt(), facts);
    }
}
