package org.shouxin.workflow.camunda;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.shouxin.workflow.Engine.Run;
import org.springframework.stereotype.Component;

/** The process instances of a case. A called process bears the case number of its caller, so one number finds them all. */
@Component
class CaseRuns {

    private final HistoryService history;

    CaseRuns(HistoryService history) {
        this.history = history;
    }

    /** The case's own first, then the called ones in the order of their calls; also after the end of the case. */
    List<Run> of(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .sorted(Comparator.comparing(CaseRuns::called).thenComparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(HistoricProcessInstance::getId))
                .map(one -> new Run(one.getProcessDefinitionKey(), one.getId(), one.getProcessDefinitionId(), !called(one), one.getEndTime() == null))
                .toList();
    }

    private static boolean called(HistoricProcessInstance instance) {
        return instance.getSuperProcessInstanceId() != null;
    }
}
