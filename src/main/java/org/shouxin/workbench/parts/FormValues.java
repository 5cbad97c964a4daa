package org.shouxin.workbench.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.shouxin.kernel.BadRequest;
import org.springframework.stereotype.Component;

/** Carries form schemas and values between services and the JSON that a page holds. */
@Component
public class FormValues {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final ObjectMapper mapper;

    public FormValues(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The values a page sent; text that is no JSON object is refused as {@code input.malformed}. */
    public Map<String, Object> read(String json) {
        try {
            var values = json == null || json.isBlank() ? null : mapper.readValue(json, FIELDS);
            if (values == null) {
                throw new BadRequest("input.malformed");
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new BadRequest("input.malformed");
        }
    }

    public String write(Map<String, ?> values) {
        try {
            return mapper.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form could not be written as JSON", e);
        }
    }
}
