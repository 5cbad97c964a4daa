package org.shouxin.expert;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouxin.scoring.SumSheet.Component;

/**
 * The figures of the rulebook that a comprehensive test goes by: the components' maxima, the pass mark, the attempts.
 *
 * @article WJ-11(5)
 */
final class TestRules {

    static final String PASS_MARK = "expert.test.pass-mark";
    static final String ATTEMPTS = "expert.test.attempts";
    private static final String MAXIMUM = "expert.test.max.";
    private static final List<String> COMPONENTS = List.of("knowledge", "hazard", "interview");
    static final List<String> KEYS = Stream.concat(COMPONENTS.stream().map(MAXIMUM::concat), Stream.of(PASS_MARK, ATTEMPTS)).toList();

    private TestRules() {
    }

    static List<Component> components(RuleSet rules) {
        return COMPONENTS.stream().map(code -> Component.of(code, rules.rule(MAXIMUM + code).asInt())).toList();
    }

    /** What the decision {@code expert-test-outcome} is asked with, besides what happened at the sitting. */
    static Map<String, Object> inputs(RuleSet rules) {
        return Map.of("passMark", rules.rule(PASS_MARK).asDecimal().doubleValue(), "attempts", rules.rule(ATTEMPTS).asInt());
    }
}
