package org.shouxin.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Published facts as the table holds them: a JSON list in the order of the page. */
final class PublicFacts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Announcement.PublicFact>> LIST = new TypeReference<>() {
    };

    private PublicFacts() {
    }

    static String written(List<Announcement.PublicFact> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts of an announcement cannot be written", e);
        }
    }

    static List<Announcement.PublicFact> read(String stored) {
        try {
            return JSON.readValue(stored, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts of an announcement were changed behind the product's back", e);
        }
    }
}
