package org.shouxin.workflow;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.springframework.context.MessageSource;
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

    private final Cases cases;
    private final Engine engine;
    private final MessageSource messages;

    /** What a model calls its elements, by the version of the model. */
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    Diagrams(Cases cases, Engine engine, MessageSource messages) {
        this.cases = cases;
        this.engine = engine;
        this.messages = messages;
    }

    /**
     * A process the case called, with its diagram.
     *
     * @param part 1 for the first call, as {@link #of(Actor, String, int, Locale)} takes it
     * @param open whether it still runs
     */
    public record Called(int part, String processKey, boolean open, Diagram diagram) {
    }

    /**
     * A diagram of a case the actor sees; not found as {@code case.unknown}, or {@code process.unknown} when the case called less.
     *
     * @param part 0 for the case's own process, 1 for the first one it called
     */
    public Diagram of(Actor actor, String caseNumber, int part, Locale locale) {
        var found = cases.find(actor, caseNumber);
        if (part == 0) {
            return of(found, locale);
        }
        var calls = calls(found);
        if (part < 0 || part > calls.size()) {
            throw new NotFound("process.unknown");
        }
        return drawn(calls.get(part - 1), locale);
    }

    /** @param found a case that was found for whoever looks at the diagram */
    public Diagram of(CaseView found, Locale locale) {
        return drawn(new Engine.Run(found.processKey(), found.processInstanceId(), found.processDefinitionId(), true, found.endedAt() == null), locale);
    }

    /** What the case called, in the order of the calls. */
    public List<Called> called(CaseView found, Locale locale) {
        var calls = calls(found);
        return IntStream.range(0, calls.size()).mapToObj(index -> new Called(index + 1, calls.get(index).processKey(), calls.get(index).open(),
                drawn(calls.get(index), locale))).toList();
    }

    private List<Engine.Run> calls(CaseView found) {
        return engine.runs(found.number()).stream().filter(run -> !run.root()).toList();
    }

    private Diagram drawn(Engine.Run run, Locale locale) {
        var drawn = engine.diagram(run.processInstanceId(), run.processDefinitionId());
        return new Diagram(drawn.xml(), drawn.completed(), drawn.taken(), drawn.current(), labels(run, drawn.xml(), locale));
    }

    private Map<String, String> labels(Engine.Run run, String xml, Locale locale) {
        var labels = new HashMap<String, String>();
        names.computeIfAbsent(run.processDefinitionId(), version -> names(xml)).forEach((id, name) ->
                labels.put(id, messages.getMessage("model." + run.processKey() + "." + id, null, name, locale)));
        return labels;
    }

    /** Every element that has an id and a name in the model, by id. */
    private static Map<String, String> names(String xml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var names = new HashMap<String, String>();
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getAttributeValue(null, "id") != null
                        && reader.getAttributeValue(null, "name") != null) {
                    names.put(reader.getAttributeValue(null, "id"), reader.getAttributeValue(null, "name"));
                }
            }
            return names;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a deployed model is no XML", e);
        }
    }
}
