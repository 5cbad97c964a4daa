package org.shouxin.rulebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The kinds of value of all rules, from {@code rulebooks/definitions/*.csv}. A rule without a definition can be read and
 * applied, but not changed from within the product. The words of a code are the message {@code <words>.<code>}, or {@code
 * <words>.<name>} where the choice is written {@code code=name}.
 */
@Component
public class RuleDefinitions {

    private static final String HEADER = "key,kind,min,max,unit,words,choices";
    private static final int CELLS = 7;

    private final Map<String, RuleDefinition> byKey = new LinkedHashMap<>();

    RuleDefinitions() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:rulebooks/definitions/*.csv")) {
            for (var definition : parse(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8).lines().toList())) {
                if (byKey.put(definition.key(), definition) != null) {
                    throw new IllegalStateException(file.getFilename() + ": " + definition.key() + " is defined twice");
                }
            }
        }
    }

    public Optional<RuleDefinition> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws IllegalStateException naming file and line of the first definition that is wrong */
    static List<RuleDefinition> parse(String name, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalStateException(name + " line 1: not " + HEADER);
        }
        var found = new LinkedHashMap<String, RuleDefinition>();
        for (var at = 1; at < lines.size(); at++) {
            if (lines.get(at).isBlank() || lines.get(at).startsWith("#")) {
                continue;
            }
            var place = name + " line " + (at + 1) + ": ";
            var definition = definition(place, lines.get(at).split(",", -1));
            if (found.put(definition.key(), definition) != null) {
                throw new IllegalStateException(place + definition.key() + " is defined twice");
            }
        }
        return List.copyOf(found.values());
    }

    private static RuleDefinition definition(String place, String[] cells) {
        if (cells.length != CELLS) {
            throw new IllegalStateException(place + "not " + HEADER);
        }
        try {
            var kind = RuleDefinition.Kind.valueOf(cells[1]);
            if (kind == RuleDefinition.Kind.CODES) {
                if (cells[5].isBlank() || cells[6].isBlank()) {
                    throw new IllegalStateException(place + "codes need words and choices");
                }
                return new RuleDefinition(cells[0], kind, null, null, "", words(cells[5], cells[6]));
            }
            var range = new BigDecimal[] {new BigDecimal(cells[2]), new BigDecimal(cells[3])};
            if (range[0].compareTo(range[1]) > 0 || cells[4].isBlank()) {
                throw new IllegalStateException(place + "a number needs a range and a unit");
            }
            return new RuleDefinition(cells[0], kind, range[0], range[1], cells[4], Map.of());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + "a kind or number cannot be read", e);
        }
    }

    private static Map<String, String> words(String prefix, String choices) {
        var words = new LinkedHashMap<String, String>();
        for (var choice : choices.strip().split("\\s+")) {
            var parts = choice.split("=", 2);
            words.put(parts[0], prefix + "." + parts[parts.length - 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
