package org.shouxin.workbench.cases;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.CaseView;
import org.shouxin.workflow.spi.CaseFacts;
import org.shouxin.workflow.spi.FactSheet;
import org.springframework.stereotype.Component;

/** Asks the capability a case belongs to for its facts. */
@Component
class CaseSheets {

    private final Map<String, CaseFacts> byProcess;

    CaseSheets(List<CaseFacts> facts) {
        byProcess = facts.stream().collect(Collectors.toMap(CaseFacts::processKey, Function.identity()));
    }

    /** @return an empty sheet for a process that tells no facts */
    FactSheet of(Actor viewer, CaseView found) {
        var facts = byProcess.get(found.processKey());
        return facts == null ? new FactSheet(List.of()) : facts.of(viewer, found.number());
    }
}
