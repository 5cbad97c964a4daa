package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One enterprise of scheme CR that a reader can recompute with a pencil: weight × score = contribution, line by line, then
 * X = 0.25 × 79.00 + 0.75 × 74.00 = 19.75 + 55.50 = 75.25, which is grade B.
 */
@DisplayName("A worked example of scheme CR")
class WorkedExampleTest {

    private static final String CAPABILITY = """
            C01 60 51..100 0.10 80 8
            C02 na valid|na 0.05 100 5
            C03 valid valid|na 0.05 100 5
            C04 1 1..2 0.10 50 5
            C05 no no 0.05 0 0
            C06 yes yes 0.20 100 20
            C07 yes yes|na 0.15 100 15
            C08 yes yes 0.05 100 5
            C09 yes yes 0.05 100 5
            C10 no no 0.05 0 0
            C11 yes yes 0.05 100 5
            C12 75 >0..<80 0.10 60 6
            """;
    private static final String POSTURE = """
            E01 92.5 80..<95 0.08 50 4
            E02 yes yes|na 0.05 100 5
            E03 yes yes 0.01 100 1
            E04 yes yes 0.01 100 1
            E05 no no 0.02 0 0
            E06 yes yes 0.02 100 2
            E07 yes yes 0.03 100 3
            E08 yes yes 0.02 100 2
            E09 partial partial 0.08 30 2.4
            E10 12 11..15 0.12 50 6
            E11 yes yes 0.03 100 3
            E12 B B 0.02 80 1.6
            E13 2 2 0.03 90 2.7
            E14 na yes|na 0.03 100 3
            E15 no no 0.02 0 0
            E16 yes yes 0.02 100 2
            E17 1 1..2 0.02 10 0.2
            E18 2 2 0.02 80 1.6
            E20 clear clear 0.03 100 3
            E21 no no 0.01 0 0
            E22 0 0 0.18 100 18
            E23 0 0 0.05 100 5
            E24 3 1..9 0.05 50 2.5
            E25 0 0 0.05 100 5
            """;

    @Test
    @DisplayName("comes to 75.25 and grade B, and every line says why")
    void explained() {
        var facts = Enterprises.CR.facts(LocalDate.of(2026, 3, 1)).value("E19", "clear");
        (CAPABILITY + POSTURE).lines().map(row -> row.split(" "))
                .forEach(cells -> facts.value(cells[0], cells[1], LocalDate.of(2026, 2, 1)));
        var grading = Enterprises.CR.grade(facts.read());

        assertThat(text(grading.part("C"))).isEqualTo(CAPABILITY);
        assertThat(text(grading.part("E"))).isEqualTo(POSTURE);
        assertThat(grading.part("C").score()).isEqualTo(new BigDecimal("79.00"));
        assertThat(grading.part("E").score()).isEqualTo(new BigDecimal("74.00"));
        assertThat(grading.part("C").share()).isEqualByComparingTo("19.75");
        assertThat(grading.part("E").share()).isEqualByComparingTo("55.50");
        assertThat(grading.exact()).isEqualByComparingTo("75.25");
        assertThat(grading.composite()).isEqualTo(new BigDecimal("75.25"));
        assertThat(grading.grade()).isEqualTo(Grade.B);
        assertThat(grading.rulebook()).isEqualTo("CR@1");
        assertThat(grading.lines()).hasSize(37).allSatisfy(line -> assertThat(line.level().article()).startsWith("CR-A1"));
        assertThat(grading.part("E").lines()).allSatisfy(line -> assertThat(line.evidence()).isEqualTo("2026-02-01"));
        assertThat(grading.missing()).isEmpty();
        assertThat(grading.vetoes()).isEmpty();
    }

    private static String text(PartScore part) {
        return part.lines().stream().map(line -> String.join(" ", line.indicator(), line.raw(), line.level().values(),
                line.weight().toPlainString(), line.score().toPlainString(), plain(line.contribution())))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
