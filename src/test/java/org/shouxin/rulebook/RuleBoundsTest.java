package org.shouxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("What a rule can be beside others")
class RuleBoundsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final LocalDate LATER = LocalDate.parse("2026-06-01");
    private static final String MARK = "expert.test.pass-mark";

    @ParameterizedTest(name = "{0} = {1} from {2}: fits {3}")
    @CsvSource({"expert.test.pass-mark, 100, 2026-03-01, true", "expert.test.pass-mark, 100.1, 2026-03-01, false",
            "expert.test.max.knowledge, 20, 2026-03-01, true", "expert.test.max.knowledge, 19, 2026-03-01, false",
            "expert.test.max.hazard, 10, 2026-06-01, true", "expert.test.max.interview, 9, 2026-06-01, false",
            "expert.term.years, 1, 2026-03-01, true"})
    @DisplayName("is looked at on its day and on every later one on which another begins")
    void fits(String key, BigDecimal value, LocalDate from, boolean fits) throws IOException {
        var rulebook = mock(Rulebook.class);
        given(rulebook.history(any(), any())).willAnswer(call -> call.getArgument(0).equals(MARK) ? List.of(rule(MARK, "80", LATER)) : List.of());
        given(rulebook.on(any(Collection.class), any(), any())).willAnswer(call -> Map.of(
                MARK, rule(MARK, call.getArgument(2).equals(DAY) ? "60" : "80", DAY), "expert.test.max.knowledge", rule("k", "40", DAY),
                "expert.test.max.hazard", rule("h", "30", DAY), "expert.test.max.interview", rule("i", "30", DAY)));
        assertThat(new RuleBounds(rulebook).problem("b", key, value, from).isEmpty()).isEqualTo(fits);
    }

    @Test
    @DisplayName("names only rules that are defined as numbers, and a wrong file is refused with its line")
    void file() throws IOException {
        var text = new ClassPathResource("rulebooks/bounds/expert.csv").getContentAsString(StandardCharsets.UTF_8);
        var definitions = new RuleDefinitions();
        var bounds = RuleBounds.parse("expert.csv", text.lines().toList());
        assertThat(bounds).isNotEmpty();
        for (var key : bounds.stream().flatMap(bound -> Stream.concat(Stream.of(bound.key()), bound.parts().stream()))
                .collect(Collectors.toSet())) {
            assertThat(definitions.of(key).orElseThrow().kind()).as(key).isNotEqualTo(RuleDefinition.Kind.CODES);
        }
        assertThatThrownBy(() -> RuleBounds.parse("x.csv", List.of("key"))).hasMessageContaining("x.csv line 1");
        assertThatThrownBy(() -> RuleBounds.parse("x.csv", List.of("key,at_most_sum_of", "a,"))).hasMessageContaining("x.csv line 2");
    }

    private static Rule rule(String key, String value, LocalDate from) {
        return new Rule(key, 1, value, "WJ-11(5)", true, from, null, null);
    }
}
