package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The way to the next grade")
class NextGradeTest {

    private static NextGrade next(Map<String, String> values) {
        return Enterprises.CR.smallestChanges(Enterprises.gradeCr(values));
    }

    private static String text(NextGrade next) {
        return next.changes().stream().map(change -> change.steps().stream()
                .map(step -> step.indicator() + " " + step.from() + "→" + step.to()).collect(Collectors.joining(" + "))
                + " = " + change.composite().toPlainString() + change.grade()).collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("names each single change that is enough, the least gain first, and no more of it than is needed")
    void singles() {
        // 100 − 9.00 (E10: 0.75·0.12·100) − 4.20 (E09: 0.75·0.08·70) = 86.80
        var next = next(Enterprises.flawlessBut("E10", "20", "E09", "partial"));
        assertThat(next.target()).isEqualTo(Grade.A);
        assertThat(text(next)).isEqualTo("""
                E09 partial→implemented = 91.00A
                E10 20→15 = 91.30A""");
        assertThat(next.changes().get(1).steps().get(0).level().values()).isEqualTo("11..15");
        assertThat(next.changes().get(1).gain()).isEqualByComparingTo("4.5");
    }

    @ParameterizedTest
    @CsvSource({"18, E01 10→95 = 91.00A", "12, E01 10→95 = 91.00A", "10, E10 20→10 = 94.00A; E01 10→95 = 91.00A"})
    @DisplayName("promises no more of an indicator than the next worst value of its window gives")
    void window(String further, String changes) {
        // 100 − 9.00 (E10) − 6.00 (E01) = 85.00; of a half-year with 20 hidden dangers and 12 the 12 would count: 89.50
        var values = Enterprises.flawlessBut("E10", "20", "E01", "10");
        var facts = Enterprises.read(Enterprises.CR, values).further("E10", further, LocalDate.of(2026, 2, 10)).read();
        assertThat(text(Enterprises.CR.smallestChanges(Enterprises.CR.grade(facts))).split("\n")).containsExactlyInAnyOrder(changes.split("; "));
    }

    @Test
    @DisplayName("names the pair with the least gain when no single change is enough")
    void pair() {
        // 100 − 9.00 (E10) − 6.00 (E09) − 6.00 (E01: 0.75·0.08·100) − 3.75 (C07: 0.25·0.15·100) = 75.25; 90 needs 14.75
        var next = next(Enterprises.flawlessBut("E10", "16", "E09", "none", "E01", "10", "C07", "no"));
        assertThat(text(next)).as("of equal gains the first in the rulebook")
                .isEqualTo("E01 10→95 + E10 16→10 = 90.25A");
        assertThat(next.changes().get(0).gain()).isEqualByComparingTo("15");
    }

    @Test
    @DisplayName("names as many changes as are needed, and of those the ones that gain least")
    void several() {
        var poor = Enterprises.flawlessBut("E10", "16", "E09", "none", "E01", "10", "C07", "no", "C06", "no", "E02", "no", "E13", "none",
                "E14", "no", "E11", "no", "E07", "no", "E23", "1", "E25", "1", "E24", "10", "C04", "9");
        var next = next(poor);
        assertThat(next.target()).isNotNull();
        assertThat(text(next)).as("16.25 are needed from 43.75").isEqualTo("C04 9→2 + E01 10→95 + E10 16→10 = 60.00C");
    }

    @Test
    @DisplayName("is empty where a veto of before stands that no indicator lifts")
    void none() {
        var grading = Enterprises.CR.grade(Enterprises.read(Enterprises.CR, Enterprises.flawlessBut("E10", "16", "E01", "10"))
                .vetoedSince("fatal-accident", LocalDate.of(2025, 1, 10)).read());
        var next = Enterprises.CR.smallestChanges(grading);
        assertThat(next.target()).isEqualTo(Grade.C);
        assertThat(next.changes()).isEmpty();
        assertThat(next.repairReaches()).isTrue();
    }

    @Test
    @DisplayName("counts showing what is missing as a change")
    void missing() {
        var values = Enterprises.flawlessBut("E10", "16");
        values.remove("C06");
        assertThat(text(next(values))).isEqualTo("""
                E10 16→15 = 90.50A
                C06 →yes = 91.00A""");
    }

    @Test
    @DisplayName("leads through the repair case while a veto stands")
    void veto() {
        var next = next(Enterprises.flawlessBut("E22", "2"));
        assertThat(next.target()).isEqualTo(Grade.C);
        assertThat(next.repairReaches()).isTrue();
        assertThat(text(next)).isEqualTo("E22 2→0 = 100.00A");
    }

    @Test
    @DisplayName("ends at A, and does not exist without a grade")
    void nowhere() {
        assertThat(next(Enterprises.flawless())).isEqualTo(new NextGrade(null, false, List.of()));
        assertThat(next(Enterprises.flawlessBut("E19", "listed")).target()).isNull();
        assertThat(next(Map.of()).changes()).isEmpty();
    }

    @Test
    @DisplayName("of scheme NB is a better standardisation level")
    void base() {
        var facts = Enterprises.NB.facts(Enterprises.AS_OF).value("N01", "none").occurred("V06", LocalDate.of(2026, 2, 1)).read();
        var next = Enterprises.NB.smallestChanges(Enterprises.NB.grade(facts));
        assertThat(text(next)).isEqualTo("N01 none→3 = 70.00C");
    }
}
