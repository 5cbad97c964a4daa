package org.shouxin.rulebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Rules that make sense only beside each other, from {@code rulebooks/bounds/*.csv}: one is at most the sum of others. */
@Component
class RuleBounds {

    private static final String HEADER = "key,at_most_sum_of";

    /** @param parts keys whose sum is the most that {@code key} can be */
    record Bound(String key, List<String> parts) {

        private List<String> keys() {
            return Stream.concat(Stream.of(key), parts.stream()).toList();
        }

        private boolean holds(Map<String, Rule> rules, String changed, BigDecimal value) {
            var sum = parts.stream().map(part -> part.equals(changed) ? value : rules.get(part).asDecimal()).reduce(BigDecimal.ZERO, BigDecimal::add);
            return (key.equals(changed) ? value : rules.get(key).asDecimal()).compareTo(sum) <= 0;
        }
    }

    private final Rulebook rulebook;
    private final List<Bound> bounds;

    RuleBounds(Rulebook rulebook) throws IOException {
        this.rulebook = rulebook;
        var read = new ArrayList<Bound>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:rulebooks/bounds/*.csv")) {
            read.addAll(parse(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8).lines().toList()));
        }
        this.bounds = List.copyOf(read);
    }

    /** Why the bureau's rule cannot be this value from that day on, beside what the others are then and will be later. */
    Optional<FieldProblem> problem(String bureauId, String key, BigDecimal value, LocalDate from) {
        return bounds.stream().filter(bound -> bound.keys().contains(key)).filter(bound -> broken(bound, bureauId, key, value, from)).findFirst()
                .map(bound -> new FieldProblem("newValue", "rule.bound",
                        Map.of("rule", name(bound.key()), "parts", bound.parts().stream().map(RuleBounds::name).toList())));
    }

    private static MessageSourceResolvable name(String key) {
        return new DefaultMessageSourceResolvable("rule." + key);
    }

    private boolean broken(Bound bound, String bureauId, String key, BigDecimal value, LocalDate from) {
        var days = new TreeSet<LocalDate>(List.of(from));
        bound.keys().forEach(other -> rulebook.history(other, bureauId).stream().map(Rule::effectiveFrom).filter(from::isBefore).forEach(days::add));
        return days.stream().anyMatch(day -> !bound.holds(rulebook.on(bound.keys(), bureauId, day), key, value));
    }

    /** @throws IllegalStateException naming file and line of the first bound that is wrong */
    static List<Bound> parse(String name, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalStateException(name + " line 1: not " + HEADER);
        }
        var found = new ArrayList<Bound>();
        for (var at = 1; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.matches("[^,\\s]+,[^,\\s]+( [^,\\s]+)*")) {
                throw new IllegalStateException(name + " line " + (at + 1) + ": not " + HEADER);
            }
            var cells = line.split(",");
            found.add(new Bound(cells[0], List.of(cells[1].split(" "))));
        }
        return List.copyOf(found);
    }
}
