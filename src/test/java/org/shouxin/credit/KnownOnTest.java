package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.scoring.FactsRefused;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Grading.Outcome;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.Schemes;

@DisplayName("What is known on a day")
class KnownOnTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 9);
    private static final Scheme CR = Schemes.bundled().byReference("CR@1").orElseThrow();

    private final List<RecordedObservation> rows = new ArrayList<>();

    @ParameterizedTest(name = "{0} of {1}, until {2}: on {3} {4}")
    @CsvSource(nullValues = "-", value = {"E10, 2026-01-10, -, 2026-01-09, -", "E10, 2026-01-10, -, 2026-01-10, 1", "E10, 2026-01-10, -, 2026-07-09, 1",
        "E10, 2026-01-10, -, 2026-07-10, -", "E22, 2025-01-10, -, 2026-01-09, 1", "E22, 2025-01-10, -, 2026-01-10, -", "E17, 2025-01-10, -, 2026-01-09, 1",
        "E17, 2025-01-10, -, 2026-01-10, -", "E23, 2025-01-10, -, 2026-01-10, -", "E24, 2025-01-10, -, 2026-01-10, -", "E25, 2025-01-10, -, 2026-01-10, -",
        "E18, 2020-01-10, -, 2030-01-10, 1", "C01, 2020-01-10, -, 2030-01-10, 1", "E10, 2026-01-10, 2026-03-31, 2026-03-31, 1",
        "E10, 2026-01-10, 2026-03-31, 2026-04-01, -", "E10, 2026-01-10, 2027-01-10, 2026-07-09, 1", "E10, 2026-01-10, 2027-01-10, 2026-07-10, -",
        "C01, 2026-01-10, 2027-01-10, 2027-01-10, 1", "C01, 2026-01-10, 2027-01-10, 2027-01-11, -"})
    @DisplayName("is a value within its window, which a recorded end narrows and never widens")
    void window(String code, LocalDate evidence, LocalDate until, LocalDate day, String expected) {
        row(code, "1", evidence, until);
        var known = new KnownOn(day, rows).of(CR, code);
        assertThat(known == null ? null : known.value()).isEqualTo(expected);
    }

    @Test
    @DisplayName("has a window that begins with the evidence, also when the row holds only later")
    void later() {
        rows.add(new RecordedObservation("r", "e", 1, "CR", "E10", "1", "s", LocalDate.of(2026, 1, 10), LocalDate.of(2026, 3, 1), null, Instant.EPOCH, "u",
                null, null));
        assertThat(new KnownOn(LocalDate.of(2026, 2, 28), rows).of(CR, "E10")).isNull();
        assertThat(new KnownOn(DAY, rows).of(CR, "E10")).isNotNull();
        assertThat(new KnownOn(DAY.plusDays(1), rows).of(CR, "E10")).isNull();
        assertThat(rows.get(0).until(CR)).isEqualTo(DAY);
    }

    @ParameterizedTest(name = "{0}: {1}, then {2} is {3}")
    @CsvSource({"E10,20,3,20", "E10,3,20,20", "E10,12,14,14", "E10,14,12,12", "E22,2,0,2", "E23,1,0,1", "E17,3,1,1", "E24,0,12,12", "E24,12,0,0", "C01,200,20,20"})
    @DisplayName("is the worst of what happened, and of what was counted or found the last; of equally bad ones the younger")
    void several(String code, String first, String then, String counts) {
        row(code, first, DAY.minusMonths(2), null);
        row(code, then, DAY.minusMonths(1), null);
        assertThat(new KnownOn(DAY, rows).of(CR, code).value()).isEqualTo(counts);
    }

    @Test
    @DisplayName("is the worst patrol of half a year only: the bad one of January counts till July, and the good one since")
    void worstPatrol() {
        known();
        row("E10", "20", LocalDate.of(2026, 1, 10), null);
        row("E10", "3", LocalDate.of(2026, 3, 10), null);
        assertThat(score(DAY)).isEqualTo("0");
        assertThat(score(DAY.plusDays(1))).isEqualTo("100");
        assertThat(facts(LocalDate.of(2026, 9, 9)).blocked()).isEmpty();
        assertThat(facts(LocalDate.of(2026, 9, 10)).blocked()).as("nothing is known of the last half year").containsExactly("E10");
    }

    @Test
    @DisplayName("leaves an enterprise without a grade when the years of accidents and penalties are long over")
    void stale() {
        known();
        row("E10", "3", LocalDate.of(2030, 1, 1), null);
        assertThat(facts(LocalDate.of(2030, 1, 1)).blocked()).containsExactly("E17", "E22", "E23", "E24", "E25");
    }

    @Test
    @DisplayName("hides no accident after a repair behind a worse one before it")
    void accidents() {
        known();
        row("E10", "3", LocalDate.of(2026, 5, 1), null);
        row("E22", "3", LocalDate.of(2026, 2, 1), null);
        row("E22", "1", LocalDate.of(2026, 6, 1), null);
        var known = new KnownOn(DAY, rows);
        assertThat(CR.grade(known.facts(CR, Map.of(), new PassedRepair(LocalDate.of(2026, 7, 1), null))).grade()).isNotEqualTo(Grade.D);
        var grading = CR.grade(known.facts(CR, Map.of(), new PassedRepair(LocalDate.of(2026, 4, 1), null)));
        assertThat(grading.grade()).isEqualTo(Grade.D);
        assertThat(grading.vetoes()).singleElement().satisfies(line -> {
            assertThat(line.stands()).isTrue();
            assertThat(known.graded(CR, line.source())).filteredOn(row -> row.evidenceOn().equals(line.cause())).extracting(RecordedObservation::value).as("the row of the veto").containsExactly("1");
        });
        assertThat(known.of(CR, "E22").value()).as("the row of the score").isEqualTo("3");
    }

    @Test
    @DisplayName("is computed again from the rows of then, whatever was recorded since")
    void again() {
        known();
        row("E10", "12", LocalDate.of(2026, 5, 1), null);
        var knownTo = rows.size();
        var before = CR.grade(KnownOn.upTo(knownTo, DAY, rows).facts(CR));
        row("E10", "30", LocalDate.of(2026, 6, 1), null);
        assertThat(CR.grade(KnownOn.upTo(knownTo, DAY, rows).facts(CR))).isEqualTo(before);
        assertThat(CR.grade(KnownOn.upTo(knownTo + 1, DAY, rows).facts(CR)).composite()).isLessThan(before.composite());
    }

    @Test
    @DisplayName("is refused when one of several values is none of the indicator, not passed over")
    void unreadable() {
        row("E10", "12", DAY.minusDays(2), null);
        row("E10", "many", DAY.minusDays(3), null);
        assertThatThrownBy(() -> new KnownOn(DAY, rows).facts(CR)).isInstanceOf(FactsRefused.class);
    }

    private record Found(List<String> blocked) {
    }

    private Found facts(LocalDate day) {
        var grading = CR.grade(new KnownOn(day, rows).facts(CR));
        assertThat(grading.outcome()).isEqualTo(grading.blocking().isEmpty() ? Outcome.GRADED : Outcome.BLOCKED);
        return new Found(grading.blocking());
    }

    private String score(LocalDate day) {
        return CR.grade(new KnownOn(day, rows).facts(CR)).lines().stream().filter(line -> line.indicator().equals("E10")).findFirst().orElseThrow().score()
                .toPlainString();
    }

    /** The worked example as of the beginning of the year, without a patrol. */
    private void known() {
        var values = new LinkedHashMap<>(CreditExample.VALUES);
        values.remove("E10");
        values.putAll(Map.of("E01", "99", "E09", "implemented", "E24", "0", "E17", "0"));
        values.forEach((code, value) -> row(code, value, LocalDate.of(2026, 1, 1), null));
    }

    private void row(String code, String value, LocalDate evidence, LocalDate until) {
        rows.add(new RecordedObservation("r" + rows.size(), "e", rows.size() + 1, "CR", code, value, "s", evidence, evidence, until, Instant.EPOCH, "u", null,
                null));
    }
}
