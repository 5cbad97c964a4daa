package org.shouxin.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a form file. Only components and properties whose meaning the server can check are allowed; anything else stops
 * the start with the form's and the component's name.
 */
final class FormParser {

    private static final Map<String, FormField.Type> TYPES = Map.of("textfield", FormField.Type.TEXTFIELD, "textarea",
            FormField.Type.TEXTAREA, "number", FormField.Type.NUMBER, "select", FormField.Type.SELECT, "radio", FormField.Type.RADIO,
            "checkbox", FormField.Type.CHECKBOX, "checklist", FormField.Type.CHECKLIST, "datetime", FormField.Type.DATE, "dynamiclist",
            FormField.Type.LIST);
    private static final Set<String> WORDS_ONLY = Set.of("text", "separator", "spacer");
    private static final Set<FormField.Type> CHOICES = Set.of(FormField.Type.SELECT, FormField.Type.RADIO, FormField.Type.CHECKLIST);
    private static final Set<String> RULES = Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "min", "max");
    private static final List<String> UNCHECKABLE = List.of("valuesKey", "valuesExpression", "disabled", "increment", "defaultValue", "serializeToString");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String form;

    private FormParser(String form) {
        this.form = form;
    }

    static FormSchema parse(String source) {
        try {
            var schema = (ObjectNode) JSON.readTree(source);
            var id = schema.path("id").asText();
            var fields = new FormParser(id).fields(schema, "", List.of());
            return new FormSchema(id, schema, List.copyOf(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form is not JSON", e);
        }
    }

    private List<FormField> fields(JsonNode parent, String prefix, List<HideRule> outer) {
        var fields = new ArrayList<FormField>();
        for (var component : FormSchema.components(parent)) {
            var type = component.path("type").asText();
            var hides = hides(component, outer);
            if ("group".equals(type)) {
                demand(!component.hasNonNull("path") || component.path("path").asText().isEmpty(), component, "a group with a path");
                fields.addAll(fields(component, prefix, hides));
            } else if (!WORDS_ONLY.contains(type)) {
                demand(TYPES.containsKey(type), component, "component type " + type);
                fields.add(field(TYPES.get(type), component, prefix, hides));
            }
        }
        var keys = new HashSet<String>();
        fields.forEach(field -> demand(keys.add(field.key()), parent, "two fields " + field.key()));
        return fields;
    }

    private FormField field(FormField.Type type, JsonNode component, String prefix, List<HideRule> hides) {
        var list = type == FormField.Type.LIST;
        var key = component.path(list ? "path" : "key").asText();
        demand(KEY.matcher(key).matches(), component, "key " + key);
        UNCHECKABLE.forEach(name -> demand(!component.hasNonNull(name) || component.path(name).isBoolean() && !component.path(name).asBoolean(),
                component, name));
        demand(type != FormField.Type.DATE || "date".equals(component.path("subtype").asText()), component, "a datetime that is no date");
        demand(!list || prefix.isEmpty(), component, "a list within a list");
        var label = component.path(type == FormField.Type.DATE ? "dateLabel" : "label").asText(key);
        return new FormField(type, key, prefix + key, label, rules(component), options(type, component), hides,
                list ? fields(component, key + ".", List.of()) : List.of());
    }

    private FormField.Rules rules(JsonNode component) {
        var validate = component.path("validate");
        validate.fieldNames().forEachRemaining(name -> demand(RULES.contains(name), component, "validate." + name));
        validate.forEach(value -> demand(!value.asText().startsWith("="), component, "a computed rule"));
        var pattern = validate.path("pattern").asText("");
        return new FormField.Rules(validate.path("required").asBoolean(), whole(validate, "minLength"), whole(validate, "maxLength"),
                pattern.isEmpty() ? null : Pattern.compile(pattern), validate.path("patternErrorMessage").asText(""),
                decimal(validate, "min"), decimal(validate, "max"), whole(component, "decimalDigits"),
                component.path("disallowPassedDates").asBoolean());
    }

    private List<String> options(FormField.Type type, JsonNode component) {
        var values = new ArrayList<String>();
        component.path("values").forEach(option -> values.add(option.path("value").asText()));
        demand(CHOICES.contains(type) != values.isEmpty(), component, "choices");
        demand(new HashSet<>(values).size() == values.size(), component, "a choice given twice");
        return List.copyOf(values);
    }

    private List<HideRule> hides(JsonNode component, List<HideRule> outer) {
        var hide = component.path("conditional").path("hide");
        if (hide.isMissingNode() || hide.asText().isEmpty()) {
            return outer;
        }
        var hides = new ArrayList<>(outer);
        hides.add(HideRule.parse(hide.asText()));
        return List.copyOf(hides);
    }

    private static Integer whole(JsonNode parent, String name) {
        return parent.hasNonNull(name) ? Integer.valueOf(parent.path(name).asInt()) : null;
    }

    private static BigDecimal decimal(JsonNode parent, String name) {
        return parent.hasNonNull(name) ? new BigDecimal(parent.path(name).asText()) : null;
    }

    private void demand(boolean met, JsonNode component, String what) {
        if (!met) {
            throw new IllegalStateException("form " + form + ", component " + component.path("id").asText() + ": not supported: " + what);
        }
    }
}
