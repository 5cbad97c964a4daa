package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The window of an indicator")
class WindowTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);

    @Test
    @DisplayName("is what Table A.1 prints: half a year for patrols, a year for accidents, penalties and injuries; a year is ours for the rest of what happens")
    void bundled() {
        assertThat(Enterprises.CR.indicators().stream().filter(indicator -> indicator.window() != null).map(WindowTest::words).toList())
                .containsExactly("E10 P6M worst printed", "E17 P1Y last printed", "E22 P1Y worst printed", "E23 P1Y worst local-default",
                        "E24 P1Y last printed", "E25 P1Y worst local-default");
        assertThat(Enterprises.NB.indicators()).extracting(Indicator::window).containsOnlyNulls();
    }

    private static String words(Indicator indicator) {
        var window = indicator.window();
        return indicator.code() + " " + window.period() + (window.worst() ? " worst " : " last ") + window.origin().code();
    }

    @ParameterizedTest
    @CsvSource({"E10,2026-01-10,2026-07-09", "E10,2025-08-31,2026-02-27", "E10,2025-08-29,2026-02-27", "E22,2025-03-01,2026-02-28",
        "E22,2024-02-29,2025-02-27", "E17,2025-12-31,2026-12-30"})
    @DisplayName("begins with the evidence and ends the day before the same day returns")
    void ends(String code, LocalDate evidence, LocalDate last) {
        assertThat(Enterprises.CR.indicator(code).window().lastDay(evidence)).isEqualTo(last);
    }

    @Test
    @DisplayName("that asks for the worst is told by what the values score, which is not asked of gates")
    void scores() {
        assertThat(List.of("0", "10", "11", "15", "16", "999").stream().map(raw -> Enterprises.CR.score("E10", raw).toPlainString())
                .collect(Collectors.joining(" "))).isEqualTo("100 100 50 50 0 0");
        assertThat(Enterprises.CR.score("E19", "listed")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,0,true,2026-02-01", "1,3,false,2026-02-01", "0,0,,2026-02-01", "0,1,false,2026-02-01", "1,1,true,2026-02-10", "1,1,false,2026-02-09",
        "10,1,false,2026-02-01"})
    @DisplayName("is looked through for the latest cause of a veto, so that a repair does not lift an accident behind a worse one")
    void vetoes(String worst, String further, Boolean lifted, LocalDate repaired) {
        var values = Enterprises.flawless();
        values.remove("E22");
        var facts = Enterprises.read(Enterprises.CR, values).value("E22", worst, JANUARY).further("E22", further, FEBRUARY).repaired(Repaired.by(repaired));
        var grading = Enterprises.CR.grade(facts.read());
        assertThat(grading.vetoes().stream().map(line -> !line.stands()).toList()).isEqualTo(lifted == null ? List.of() : List.of(lifted));
        assertThat(grading.composite()).as("only the worst scores").isEqualTo(Enterprises.gradeCr(Enterprises.flawlessBut("E22", worst)).composite());
    }
}
