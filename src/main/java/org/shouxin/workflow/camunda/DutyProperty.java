package org.shouxin.workflow.camunda;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The extension property {@code duty} of a user task: what doing it makes of a person, for separation of duties. */
final class DutyProperty {

    private static final String NAME = "duty";

    private DutyProperty() {
    }

    /** @return the duty, or {@code null} when the task names none */
    static String of(Element userTask) {
        var extensions = userTask.element("extensionElements");
        var properties = extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties == null) {
            return null;
        }
        return properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                .filter(property -> NAME.equals(property.attribute("name"))).map(property -> property.attribute("value"))
                .findFirst().orElse(null);
    }

    /** @return the duty, or {@code null} when the task names none */
    static String of(UserTask userTask) {
        return of(userTask, NAME);
    }

    /** @return the value of a property, or {@code null} when the task has none of that name */
    static String of(UserTask userTask, String name) {
        var extensions = userTask.getExtensionElements();
        if (extensions == null) {
            return null;
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName())).map(CamundaProperty::getCamundaValue)
                .findFirst().orElse(null);
    }
}
