package org.shouxin.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Facts as the tables hold them: a JSON object of texts. */
final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private Facts() {
    }

    static String written(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts of a notice cannot be written", e);
        }
    }

    static Map<String, String> read(String stored) {
        try {
            return JSON.readValue(stored, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts of a notice were changed behind the product's back", e);
        }
    }
}
