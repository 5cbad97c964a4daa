package org.shouxin.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a decision table of the deployment a case runs on, without the engine keeping the inputs. */
public interface Decisions {

    /**
     * @param rows    one map per matching rule, output name to value
     * @param version {@code decisionKey:version} of the table that answered
     */
    record Answer(List<Map<String, Object>> rows, String version) {
    }

    /** @param caseNumber the running case whose model version chooses the table */
    Answer ask(String caseNumber, String decisionKey, Map<String, Object> inputs);

    /**
     * Asks the very table that answered before; empty when there is none of that version.
     *
     * @param version as in {@link Answer#version()}
     */
    Optional<Answer> again(String version, Map<String, Object> inputs);
}
