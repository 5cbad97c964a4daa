package org.shouxin.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.spi.FactSheet;
import org.springframework.stereotype.Component;

/** The facts of a case: those of the process it was opened with, and of every process it called. */
@Component
class CaseSheets {

    private final Handlers handlers;
    private final Engine engine;

    CaseSheets(Handlers handlers, Engine engine) {
        this.handlers = handlers;
        this.engine = engine;
    }

    /** @param first key of the process whose facts stand first */
    FactSheet of(Actor viewer, String caseNumber, String first) {
        return new FactSheet(processes(caseNumber, first).stream().map(handlers::facts).flatMap(Optional::stream)
                .flatMap(facts -> facts.of(viewer, caseNumber).sections().stream()).toList());
    }

    /** Keys of the processes that run or ran under the number, each once. */
    List<String> processes(String caseNumber, String first) {
        return Stream.concat(Stream.of(first), engine.runs(caseNumber).stream().map(Engine.Run::processKey)).distinct().toList();
    }
}
