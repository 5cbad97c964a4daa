package org.shouxin.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Camunda Form as the server understands it.
 *
 * @param id     name of the form, e.g. {@code review-registration}
 * @param schema the file as it is
 * @param fields keyed fields in order, groups dissolved
 */
record FormSchema(String id, ObjectNode schema, List<FormField> fields) {

    /** Those of the values whose keys the form knows: what may be shown in it. */
    Map<String, Object> known(Map<String, Object> values) {
        var known = new LinkedHashMap<String, Object>();
        fields.stream().map(FormField::key).filter(values::containsKey).forEach(key -> known.put(key, values.get(key)));
        return known;
    }

    /** The components of a schema or group. */
    static Iterable<JsonNode> components(JsonNode parent) {
        return parent.path("components");
    }
}
