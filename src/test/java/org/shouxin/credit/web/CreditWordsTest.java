package org.shouxin.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.scoring.Grading;
import org.shouxin.scoring.Indicator;
import org.shouxin.scoring.Level;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.Schemes;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("Words of gradings")
class CreditWordsTest {

    /** Everything by which a scheme refuses facts. */
    private static final List<String> REFUSALS = List.of("value.unknown-indicator", "value.unknown-deduction", "value.unknown-veto", "value.twice",
            "value.evidence-later", "value.not-a-whole-number", "value.not-a-percentage", "value.too-fine", "value.unknown-choice",
            "credit.unknown-scheme", "credit.no-rulebook", "credit.too-many");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    CreditWordsTest() {
        messages.setBasename("messages/credit");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    @DisplayName("exist for every part, indicator, choice, level, deduction, veto, note and refusal of the bundled schemes, in both languages")
    void complete() {
        var keys = new TreeSet<String>();
        Schemes.bundled().all().forEach(scheme -> keys(scheme).forEach(keys::add));
        REFUSALS.forEach(code -> keys.add("field." + code));
        Stream.of(Level.Effect.PASSES, Level.Effect.SUSPENDS, Level.Effect.MISSING_BLOCKS).forEach(effect -> keys.add("credit.effect." + effect));
        Stream.of(Level.Effect.MISSING_BLOCKS, Level.Effect.MISSING_SCORES_ZERO).forEach(effect -> keys.add("credit.level." + effect));
        Stream.of(Grading.Outcome.BLOCKED, Grading.Outcome.SUSPENDED).forEach(outcome -> keys.add("page.creditPreview.outcome." + outcome));
        assertThat(keys).hasSizeGreaterThan(100);
        for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(keys.stream().filter(key -> messages.getMessage(key, null, "", locale).isBlank())).as(locale.toString()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', value = {"C01 | 0 | 0–50", "C01 | 2 | ≥ 101", "C02 | 0 | valid / not applicable", "C12 | 0 | 80–100", "C12 | 1 | > 0, < 80",
            "C12 | 2 | 0", "E01 | 1 | ≥ 80, < 95", "E12 | 0 | A or better"})
    @DisplayName("say which values a level is for:")
    void levels(String code, int level, String said) {
        var indicator = Schemes.bundled().byReference("CR@1").orElseThrow().indicator(code);
        assertThat(new CreditWords(messages, Locale.ENGLISH).level(indicator, indicator.levels().get(level))).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"0, 0.00", "8, 8.00", "75.25, 75.25", "80.100, 80.10", "0.001250, 0.00125", "1E+2, 100.00"})
    @DisplayName("give figures exactly, with two decimals at least:")
    void figures(String number, String said) {
        assertThat(new CreditWords(messages, Locale.ENGLISH).figure(new BigDecimal(number))).isEqualTo(said);
    }

    private static Stream<String> keys(Scheme scheme) {
        return Stream.of(Stream.of("credit.scheme." + scheme.id()), scheme.parts().stream().map(part -> "credit.part." + part.name()),
                scheme.indicators().stream().flatMap(CreditWordsTest::keys),
                scheme.deductions().stream().flatMap(each -> Stream.of("credit.deduction." + each.name(), "credit.group." + each.group())),
                scheme.vetoes().stream().map(veto -> "credit.veto." + veto.code())).flatMap(keys -> keys);
    }

    private static Stream<String> keys(Indicator indicator) {
        var own = Stream.concat(Stream.of("credit.indicator." + indicator.name()),
                indicator.kind().choices().stream().map(choice -> "credit.choice." + indicator.kind().code() + "." + choice));
        return indicator.note().isEmpty() ? own : Stream.concat(own, Stream.of("credit.note." + indicator.note()));
    }
}
