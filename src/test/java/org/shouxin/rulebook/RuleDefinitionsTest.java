package org.shouxin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Schemes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayName("What values a rule can take")
class RuleDefinitionsTest {

    /** Windows of a page that shows several bureaus at once, and how long things are kept: common rules that no bureau changes for itself. */
    private static final List<String> EVERYWHERE_ALIKE = List.of("expert.radar.", "personal.keep.");
    private static final String HEADER = "key,kind,min,max,unit,words,choices";
    private static final List<RuleDefinition> SOME = RuleDefinitions.parse("x.csv",
            List.of(HEADER, "# remark", "a,INTEGER,1,60,days,,", "b,DECIMAL,0,100,points,,", "c,CODES,,,,education,low middle high"));

    @ParameterizedTest(name = "{0} = [{1}] is {2}")
    @CsvSource({"0, 1, 1", "0, 60, 60", "0, ' 7 ', 7", "0, 7.0, 7", "0, 0,", "0, 61,", "0, 7.5,", "0, -1,", "0, '',", "0, 1e1,", "0, ７,",
            "0, 99999999999,", "1, 0, 0", "1, 60.5, 60.5", "1, 60.50, 60.5", "1, 60.05,", "1, 100, 100", "1, 100.1,", "1, NaN,",
            "2, low, low", "2, high low, low high", "2, 'high,low', low high", "2, high、middle, middle high", "2, high high, high",
            "2, higher,", "2, '',", "2, high;low,"})
    @DisplayName("is checked and written in one way")
    void checked(int which, String typed, String stored) {
        var checked = SOME.get(which).check(typed, "newValue");
        assertThat(checked.value()).isEqualTo(stored);
        assertThat(checked.problem() == null).isEqualTo(stored != null);
    }

    @Test
    @DisplayName("is read from a file that is refused with the line that is wrong")
    void wrong() {
        assertRefused("line 1: not", "key,kind");
        assertRefused("line 2: not", HEADER, "a,INTEGER,1,2");
        assertRefused("line 2: a kind", HEADER, "a,WORD,1,2,days,,");
        assertRefused("line 2: a kind", HEADER, "a,INTEGER,x,2,days,,");
        assertRefused("line 2: a number needs", HEADER, "a,INTEGER,3,2,days,,");
        assertRefused("line 2: codes need", HEADER, "a,CODES,,,,education,");
        assertRefused("line 3: a is defined twice", HEADER, "a,INTEGER,1,2,days,,", "a,INTEGER,1,2,days,,");
    }

    @Test
    @DisplayName("is defined for every rule that ships, whose value it allows and which has a name in both languages")
    void complete() throws IOException {
        var definitions = new RuleDefinitions();
        var rules = shipped();
        assertThat(rules).hasSizeGreaterThan(10);
        for (var rule : rules) {
            if (EVERYWHERE_ALIKE.stream().noneMatch(rule.key()::startsWith)) {
                assertThat(definitions.of(rule.key())).as("definition of %s in rulebooks/definitions", rule.key()).isPresent();
                assertThat(definitions.of(rule.key()).orElseThrow().check(rule.value(), "x").value()).as(rule.reference()).isEqualTo(rule.value());
            }
            for (var bundle : List.of("messages/rulebook.properties", "messages/rulebook_zh_CN.properties")) {
                assertThat(words(bundle)).containsKey("rule." + rule.key());
            }
        }
    }

    @Test
    @DisplayName("is called what it is called elsewhere: each code has words in both languages, and an indicator those of its scheme")
    void words() throws IOException {
        var words = new Properties();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
            var language = bundle.getFilename().endsWith("_zh_CN.properties") ? "zh " : "en ";
            words("messages/" + bundle.getFilename()).forEach((key, word) -> words.put(language + key, word));
        }
        var definitions = new RuleDefinitions();
        for (var rule : shipped()) {
            definitions.of(rule.key()).ifPresent(definition -> assertThat(definition.words().values()).as(rule.key())
                    .allSatisfy(key -> assertThat(words).containsKeys("zh " + key, "en " + key)));
        }
        assertThat(definitions.of("credit.events").orElseThrow().words()).isEqualTo(Schemes.bundled().all().stream()
                .flatMap(scheme -> scheme.indicators().stream()).collect(Collectors.toMap(Indicator::code, indicator -> "credit.indicator." + indicator.name())));
    }

    private static List<Rule> shipped() throws IOException {
        var rules = new ArrayList<Rule>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:rulebooks/*.csv")) {
            var lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
            if (lines.stream().noneMatch(line -> line.startsWith("scheme,"))) {
                rules.addAll(RuleFile.parse(file.getFilename(), lines));
            }
        }
        return rules;
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        words.load(new java.io.StringReader(new ClassPathResource(bundle).getContentAsString(StandardCharsets.UTF_8)));
        return words;
    }

    private static void assertRefused(String message, String... lines) {
        assertThatThrownBy(() -> RuleDefinitions.parse("x.csv", List.of(lines))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
