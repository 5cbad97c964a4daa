package org.shouxin.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Service;

/** The live diagram of a case, also after its end. */
@Service
public class Diagrams {

    /**
     * @param xml       the very model version this case runs on
     * @param completed ids of finished nodes
     * @param taken     ids of sequence flows the case took
     * @param current   ids of nodes where the case stands
     * @param labels    element id to label in the viewer's language
     */
    public record Diagram(String xml, List<String> completed, List<String> taken, List<String> current, Map<String, String> labels) {
    }

    public Diagram of(Actor actor, String caseNumber, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
