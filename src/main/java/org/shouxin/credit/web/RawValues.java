package org.shouxin.credit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads raw values as they are written: {@code 79.10} stays 79.10 and never becomes a binary fraction. A code stands once. */
class RawValues extends JsonDeserializer<Map<String, String>> {

    @Override
    public Map<String, String> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            context.handleUnexpectedToken(Map.class, json);
        }
        var values = new LinkedHashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var code = json.currentName();
            var value = json.nextToken();
            if (!value.isScalarValue()) {
                context.handleUnexpectedToken(String.class, json);
            }
            if (values.containsKey(code)) {
                context.reportInputMismatch(this, code);
            }
            values.put(code, value == JsonToken.VALUE_NULL ? null : json.getText());
        }
        return values;
    }
}
