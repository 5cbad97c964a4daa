package org.shouxin.expert;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;

/** The rules one decision goes by, as they stood for a bureau on a day; stored with the decision as a list of references. */
record RuleSet(List<Rule> rules) {

    private static final String SEPARATOR = ",";

    static RuleSet on(Rulebook rulebook, String bureauId, LocalDate day, List<String> keys) {
        return new RuleSet(List.copyOf(rulebook.on(keys, bureauId, day).values()));
    }

    /** The very versions that were stored; empty when one of them is not in the rulebook. */
    static Optional<RuleSet> stored(Rulebook rulebook, String references) {
        var rules = Arrays.stream(references == null ? new String[] {""} : references.split(SEPARATOR)).map(rulebook::byReference).toList();
        return rules.stream().allMatch(Optional::isPresent) ? Optional.of(new RuleSet(rules.stream().map(Optional::get).toList()))
                : Optional.empty();
    }

    Rule rule(String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst().orElseThrow();
    }

    String references() {
        return rules.stream().map(Rule::reference).collect(Collectors.joining(SEPARATOR));
    }
}
