package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.scoring.Grading.Outcome;

@DisplayName("A grade")
class GradingTest {

    /** Scheme of one percentage that is its own score at the steps needed. */
    private static final String STEPS = """
            scheme,T,1,2020-01-01,,NB-2(1),printed
            limits,0,100,NB-2(1),printed
            part,P,points,1.00,NB-2(1),printed
            indicator,I,points,P,whole,1.00,,NB-2(1),printed
            %s
            missing,zero,I,NB-2(1),local-default
            grade,A,90..100,NB-2(1),local-default
            grade,B,75..<90,NB-2(1),local-default
            grade,C,60..<75,NB-2(1),local-default
            grade,D,0..<60,NB-2(1),local-default
            """;

    @ParameterizedTest
    @CsvSource({"100,A", "90.01,A", "90,A", "89.99,B", "75,B", "74.99,C", "60,C", "59.99,D", "0,D"})
    @DisplayName("begins at 90, 75 and 60 of the composite")
    void bands(String composite, Grade grade) {
        var scheme = Scheme.parse("steps", STEPS.formatted("level,I,0.." + "," + composite + ",NB-2(1),printed").lines().toList());
        var grading = scheme.grade(scheme.facts(Enterprises.AS_OF).value("I", "1").read());
        assertThat(grading.composite()).isEqualByComparingTo(composite);
        assertThat(grading.grade()).isEqualTo(grade);
    }

    @Test
    @DisplayName("goes by the rounded composite: 89.995 is printed as 90.00 and is an A, 89.9949 stays a B")
    void rounding() {
        var weights = """
                indicator,J,more,P,whole,0.50,,NB-2(1),printed
                level,J,0..,%s,NB-2(1),printed
                level,I,0..,%s,NB-2(1),printed
                """;
        var half = STEPS.replace("whole,1.00", "whole,0.50").replace("zero,I", "zero,I|J");
        var up = Scheme.parse("up", half.formatted(weights.formatted("90", "89.99")).lines().toList());
        var grading = up.grade(up.facts(Enterprises.AS_OF).value("I", "1").value("J", "1").read());
        assertThat(grading.exact()).isEqualByComparingTo("89.995");
        assertThat(grading.composite()).isEqualByComparingTo("90.00");
        assertThat(grading.grade()).isEqualTo(Grade.A);

        var three = half.replace("whole,0.50", "whole,0.51").formatted(weights.replace("0.50", "0.49").formatted("90", "89.99"));
        var down = Scheme.parse("down", three.lines().toList());
        var below = down.grade(down.facts(Enterprises.AS_OF).value("I", "1").value("J", "1").read());
        assertThat(below.exact()).isEqualByComparingTo("89.9949");
        assertThat(below.composite()).isEqualByComparingTo("89.99");
        assertThat(below.grade()).isEqualTo(Grade.B);
    }

    @Test
    @DisplayName("is capped at D by a fatal accident although the composite is a B")
    void veto() {
        var grading = Enterprises.gradeCr(Enterprises.flawlessBut("E22", "1"));
        assertThat(grading.composite()).isEqualByComparingTo("87.85");
        assertThat(grading.gradeByScore()).isEqualTo(Grade.B);
        assertThat(grading.grade()).isEqualTo(Grade.D);
        assertThat(grading.vetoes()).singleElement().satisfies(line -> {
            assertThat(line.veto().code()).isEqualTo("fatal-accident");
            assertThat(line.veto().article()).isEqualTo("NB-3(2)");
            assertThat(line.source()).isEqualTo("E22");
            assertThat(line.stands()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01,2026-01-31,D", "2026-02-01,2026-02-01,B", "2026-02-01,2026-02-02,B", "2026-02-01,2026-03-01,B",
        "2026-02-01,2026-03-02,D", ",2025-01-01,B"})
    @DisplayName("is freed by a repair case passed since the accident and by the date graded for")
    void repair(LocalDate accident, LocalDate repaired, Grade grade) {
        var values = Enterprises.flawless();
        values.remove("E22");
        var facts = Enterprises.read(Enterprises.CR, values).value("E22", "1", accident).repaired(Repaired.by(repaired)).read();
        var grading = Enterprises.CR.grade(facts);
        assertThat(grading.grade()).isEqualTo(grade);
        assertThat(grading.vetoes()).singleElement().satisfies(line -> assertThat(line.stands()).isEqualTo(grade == Grade.D));
    }

    @Test
    @DisplayName("stays capped by a veto of an earlier grading until a repair, whatever the accident figure says today")
    void standingVeto() {
        var before = Enterprises.read(Enterprises.CR, Enterprises.flawless()).vetoedSince("fatal-accident", LocalDate.of(2025, 1, 10));
        assertThat(Enterprises.CR.grade(before.read()).grade()).isEqualTo(Grade.D);
        var after = before.repaired(Repaired.by(LocalDate.of(2025, 9, 1)));
        assertThat(Enterprises.CR.grade(after.read()).grade()).isEqualTo(Grade.A);
    }

    @Test
    @DisplayName("is not given while a figure is missing that the rulebook does not score 0; the result names it")
    void blocked() {
        var values = Enterprises.flawless();
        values.remove("E22");
        values.remove("C05");
        values.put("E10", " ");
        var grading = Enterprises.gradeCr(values);
        assertThat(grading.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(grading.grade()).isNull();
        assertThat(grading.composite()).isNull();
        assertThat(grading.part("C").score()).isNull();
        assertThat(grading.missing()).containsExactly("C05", "E10", "E22");
        assertThat(grading.blocking()).containsExactly("E10", "E22");
    }

    @Test
    @DisplayName("is D by a standing veto also while figures are missing, without a composite, and not by one that leaves more than D or was lifted")
    void vetoAlone() {
        var values = Map.of("E22", "2", "C06", "yes");
        var grading = Enterprises.gradeCr(values);
        assertThat(grading.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(grading.grade()).isEqualTo(Grade.D);
        assertThat(grading.composite()).isNull();
        assertThat(grading.gradeByScore()).isNull();
        assertThat(grading.part("E").score()).isNull();
        assertThat(grading.missing()).hasSize(35).doesNotContain("E22");
        assertThat(grading.blocking()).contains("E10", "E19");
        assertThat(Enterprises.CR.smallestChanges(grading)).isEqualTo(new NextGrade(null, false, List.of()));
        var milder = Scheme.parse("milder", Enterprises.rulebook("credit-cr").stream().map(line -> line.replace("E22,1..,D,", "E22,1..,C,")).toList());
        assertThat(milder.grade(Enterprises.read(milder, values).read()).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(Enterprises.CR.grade(Enterprises.read(Enterprises.CR, values).repaired(Repaired.by(Enterprises.AS_OF)).read()).outcome()).isEqualTo(Outcome.BLOCKED);
    }

    @Test
    @DisplayName("counts 0 for what the enterprise has to show and does not, and says so")
    void scoredZero() {
        var values = Enterprises.flawless();
        values.remove("C06");
        var grading = Enterprises.gradeCr(values);
        assertThat(grading.composite()).isEqualByComparingTo("95.00");
        assertThat(grading.missing()).containsExactly("C06");
        var line = grading.part("C").lines().get(5);
        assertThat(line.score()).isZero();
        assertThat(line.raw()).isEmpty();
        assertThat(line.level().missing()).isTrue();
        assertThat(line.level().origin()).isEqualTo(Origin.LOCAL_DEFAULT);
    }

    @Test
    @DisplayName("is suspended by a closed gate even when figures are missing, and a gate of which nothing is known blocks")
    void gateFirst() {
        assertThat(Enterprises.gradeCr(Map.of("E19", "listed")).outcome()).isEqualTo(Outcome.SUSPENDED);
        var values = Enterprises.flawless();
        values.remove("E19");
        assertThat(Enterprises.gradeCr(values).blocking()).containsExactly("E19");
    }

    @Test
    @DisplayName("is computed only from facts that the same scheme has read")
    void foreignFacts() {
        var facts = Enterprises.NB.facts(Enterprises.AS_OF).value("N01", "1").read();
        assertThatThrownBy(() -> Enterprises.CR.grade(facts)).isInstanceOf(IllegalArgumentException.class);
    }
}
