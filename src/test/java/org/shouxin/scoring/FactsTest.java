package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.scoring.FactsRefused.Finding;

@DisplayName("Facts")
class FactsTest {

    @ParameterizedTest
    @CsvSource({
        "C01,-1,value.not-a-whole-number", "C01,1.5,value.not-a-whole-number", "C01,1e3,value.not-a-whole-number",
        "C01,１２,value.not-a-whole-number", "C01,1000000000,value.not-a-whole-number", "C01,many,value.not-a-whole-number",
        "E01,100.01,value.not-a-percentage", "E01,101,value.not-a-percentage", "E01,-0.1,value.not-a-percentage",
        "E01,80%,value.not-a-percentage", "E01,79.9999999,value.too-fine", "C02,Valid,value.unknown-choice",
        "C05,na,value.unknown-choice", "E12,AA,value.unknown-choice", "E13,4,value.unknown-choice", "E26,yes,value.unknown-indicator"})
    @DisplayName("that are no values of their indicator are refused with a code")
    void refused(String indicator, String raw, String code) {
        assertThatThrownBy(() -> Enterprises.CR.facts(Enterprises.AS_OF).value(indicator, raw).read())
                .isInstanceOfSatisfying(FactsRefused.class,
                        refusal -> assertThat(refusal.findings()).containsExactly(new Finding(indicator, code, raw)));
    }

    @Test
    @DisplayName("are refused with all findings at once")
    void allAtOnce() {
        var facts = Enterprises.CR.facts(Enterprises.AS_OF).value("C01", "x").value("C05", "yes").value("C05", "no")
                .value("C06", "yes", LocalDate.of(2026, 3, 2)).occurred("V01", LocalDate.of(2026, 1, 1))
                .vetoedSince("nothing", LocalDate.of(2026, 1, 1));
        assertThatThrownBy(facts::read).asInstanceOf(InstanceOfAssertFactories.type(FactsRefused.class))
                .satisfies(refusal -> assertThat(refusal.findings().stream().map(Finding::code)).containsExactly(
                        "value.not-a-whole-number", "value.twice", "value.evidence-later", "value.unknown-deduction", "value.unknown-veto"));
    }

    @Test
    @DisplayName("keep percentages as a person would write them")
    void percentages() {
        var facts = Enterprises.CR.facts(Enterprises.AS_OF).value("E01", "80.50").value("C12", "100.000").read();
        var text = facts.observations().stream().filter(observation -> observation.value() != null)
                .map(observation -> observation.value().text());
        assertThat(text).containsExactly("100", "80.5");
    }
}
