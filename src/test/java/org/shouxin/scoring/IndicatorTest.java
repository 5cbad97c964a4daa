package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Table A.1 again, written by hand from the source: indicator, weight, then value → score on both sides of every boundary. */
@DisplayName("Indicator")
class IndicatorTest {

    private static final String TABLE_A1 = """
            C01 0.10 | 0→50 1→50 49→50 50→50 51→80 99→80 100→80 101→100 102→100 999999999→100
            C02 0.05 | valid→100 none→0 expired→0 na→100
            C03 0.05 | valid→100 none→0 expired→0 na→100
            C04 0.10 | 0→100 1→50 2→50 3→0 4→0 500→0
            C05 0.05 | yes→100 no→0
            C06 0.20 | yes→100 no→0
            C07 0.15 | yes→100 no→0 na→100
            C08 0.05 | yes→100 no→0
            C09 0.05 | yes→100 no→0
            C10 0.05 | yes→100 no→0
            C11 0.05 | yes→100 no→0
            C12 0.10 | 0→0 0.0→0 0.000001→60 1→60 79→60 79.999999→60 80→100 80.0→100 80.000001→100 100→100
            E01 0.08 | 0→0 79→0 79.999999→0 80→50 80.000001→50 94.999999→50 95→100 95.00→100 100→100
            E02 0.05 | yes→100 no→0 na→100
            E03 0.01 | yes→100 no→0
            E04 0.01 | yes→100 no→0
            E05 0.02 | yes→100 no→0
            E06 0.02 | yes→100 no→0
            E07 0.03 | yes→100 no→0
            E08 0.02 | yes→100 no→50 na→0
            E09 0.08 | implemented→100 partial→30 none→0
            E10 0.12 | 0→100 9→100 10→100 11→50 14→50 15→50 16→0 17→0 1000→0
            E11 0.03 | yes→100 no→0
            E12 0.02 | A→100 B→80 C→50 none→0
            E13 0.03 | 1→100 2→90 3→85 none→0
            E14 0.03 | yes→100 no→0 na→100
            E15 0.02 | yes→100 no→0
            E16 0.02 | yes→100 no→0
            E17 0.02 | 0→100 1→10 2→10 3→0 4→0 99→0
            E18 0.02 | 0→0 1→50 2→80 3→100 4→100 30→100
            E20 0.03 | clear→100 listed→0
            E21 0.01 | yes→100 no→0
            E22 0.18 | 0→100 1→10 2→10 3→5 4→5 9→5 10→0 11→0 200→0
            E23 0.05 | 0→100 1→0 2→0 9→0
            E24 0.05 | 0→100 1→50 2→50 9→50 10→0 11→0 80→0
            E25 0.05 | 0→100 1→0 2→0 5→0
            """;

    @TestFactory
    @DisplayName("scores as the table says:")
    Stream<DynamicTest> scores() {
        return TABLE_A1.lines().map(row -> DynamicTest.dynamicTest(row, () -> {
            var code = row.substring(0, 3);
            var weight = row.substring(4, 8);
            for (var pair : row.substring(row.indexOf('|') + 2).split(" ")) {
                var value = pair.substring(0, pair.indexOf('→'));
                var line = Enterprises.gradeCr(Enterprises.flawlessBut(code, value)).lines().stream()
                        .filter(each -> each.indicator().equals(code)).findFirst().orElseThrow();
                assertThat(line.score()).as(code + " " + value).isEqualByComparingTo(pair.substring(pair.indexOf('→') + 1));
                assertThat(line.weight()).isEqualByComparingTo(weight);
                assertThat(line.contribution()).isEqualByComparingTo(line.score().multiply(line.weight()));
                assertThat(line.share()).isEqualByComparingTo(
                        line.contribution().multiply(Enterprises.CR.indicator(code).part().equals("C") ? decimal("0.25") : decimal("0.75")));
            }
        }));
    }

    @Test
    @DisplayName("E19 is a gate: listed suspends grading, not listed takes part and scores nothing")
    void gate() {
        var listed = Enterprises.gradeCr(Enterprises.flawlessBut("E19", "listed"));
        assertThat(listed.outcome()).isEqualTo(Grading.Outcome.SUSPENDED);
        assertThat(listed.grade()).isNull();
        assertThat(listed.composite()).isNull();
        assertThat(listed.gates()).singleElement().satisfies(line -> {
            assertThat(line.raw()).isEqualTo("listed");
            assertThat(line.level().effect()).isEqualTo(Level.Effect.SUSPENDS);
            assertThat(line.level().article()).isEqualTo("CR-A1");
        });
        var clear = Enterprises.gradeCr(Enterprises.flawless());
        assertThat(clear.outcome()).isEqualTo(Grading.Outcome.GRADED);
        assertThat(clear.gates()).singleElement().satisfies(line -> assertThat(line.score()).isNull());
    }

    @Test
    @DisplayName("codes of the rulebook are those of the table, and E08 carries the remark that it looks transposed")
    void complete() {
        var table = new LinkedHashSet<>(TABLE_A1.lines().map(row -> row.substring(0, 3)).toList());
        table.add("E19");
        assertThat(Enterprises.CR.indicators().stream().map(Indicator::code)).containsExactlyInAnyOrderElementsOf(table);
        assertThat(Enterprises.CR.indicators().stream().filter(indicator -> !indicator.note().isEmpty())).singleElement()
                .satisfies(indicator -> assertThat(indicator.code() + " " + indicator.note()).isEqualTo("E08 looks-transposed"));
    }

    @Test
    @DisplayName("N01, the base points of scheme NB, follows the standardisation level")
    void basePoints() {
        for (var pair : "1→95 2→85 3→75 none→60".split(" ")) {
            var parts = pair.split("→");
            var grading = Enterprises.NB.grade(Enterprises.NB.facts(Enterprises.AS_OF).value("N01", parts[0]).read());
            assertThat(grading.composite()).isEqualByComparingTo(parts[1]);
        }
    }

    @Test
    @DisplayName("kinds of the table are the ones the API promises")
    void kinds() {
        assertThat(codesOf(ValueKind.WHOLE)).containsExactly("C01", "C04", "E10", "E17", "E18", "E22", "E23", "E24", "E25");
        assertThat(codesOf(ValueKind.PERCENT)).containsExactly("C12", "E01");
        assertThat(codesOf(ValueKind.CERTIFICATE)).containsExactly("C02", "C03");
        assertThat(codesOf(ValueKind.YES_NO_NA)).containsExactly("C07", "E02", "E08", "E14");
        assertThat(codesOf(ValueKind.CONTROL)).containsExactly("E09");
        assertThat(codesOf(ValueKind.RATING)).containsExactly("E12");
        assertThat(codesOf(ValueKind.STANDARD)).containsExactly("E13");
        assertThat(codesOf(ValueKind.LISTING)).containsExactly("E19", "E20");
        assertThat(Arrays.stream(ValueKind.values()).flatMap(IndicatorTest::codesOf)).hasSize(37);
    }

    private static Stream<String> codesOf(ValueKind kind) {
        return Enterprises.CR.indicators().stream().filter(indicator -> indicator.kind() == kind).map(Indicator::code);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
