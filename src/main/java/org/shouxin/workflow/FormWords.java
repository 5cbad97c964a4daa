package org.shouxin.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a form into the reader's language; what the bundle does not name keeps the file's own words. */
@Component
class FormWords {

    private final MessageSource messages;

    FormWords(MessageSource messages) {
        this.messages = messages;
    }

    ObjectNode localised(FormSchema form, Locale locale) {
        var copy = form.schema().deepCopy();
        translate(copy, "form." + form.id() + ".", "", locale);
        return copy;
    }

    private void translate(JsonNode parent, String form, String prefix, Locale locale) {
        for (var node : FormSchema.components(parent)) {
            var component = (ObjectNode) node;
            var type = component.path("type").asText();
            switch (type) {
                case "text" -> put(component, "text", form + "text." + component.path("id").asText(), locale);
                case "group" -> put(component, "label", form + "text." + component.path("id").asText(), locale);
                case "separator", "spacer" -> { }
                case "dynamiclist" -> put(component, "label", form + component.path("path").asText(), locale);
                default -> field(component, form + prefix + component.path("key").asText(), locale);
            }
            translate(component, form, "dynamiclist".equals(type) ? component.path("path").asText() + "." : prefix, locale);
        }
    }

    private void field(ObjectNode component, String key, Locale locale) {
        put(component, "datetime".equals(component.path("type").asText()) ? "dateLabel" : "label", key, locale);
        put(component, "description", key + ".help", locale);
        if (component.path("validate") instanceof ObjectNode validate) {
            put(validate, "patternErrorMessage", key + ".pattern", locale);
        }
        var list = component.path("properties").path("list").asText("");
        component.path("values").forEach(option -> put((ObjectNode) option, "label", "option." + list + "." + option.path("value").asText(), locale));
    }

    private void put(ObjectNode node, String name, String key, Locale locale) {
        var words = messages.getMessage(key, null, null, locale);
        if (words != null && node.has(name)) {
            node.put(name, words);
        }
    }
}
