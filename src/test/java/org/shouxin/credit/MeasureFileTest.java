package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The table of measures")
class MeasureFileTest {

    private static final String GOOD = "M01,banking,constraint,C|D,P1M,P1Y,goes-on,2020-01-01,,NB-3(2),local-default";

    @Test
    @DisplayName("says from which day to which a measure applies, both included")
    void period() {
        var applied = MeasureFile.parse("x", List.of("# note", GOOD)).get(0).since(LocalDate.of(2026, 1, 31));
        assertThat(applied.from()).isEqualTo("2026-02-28");
        assertThat(applied.until()).isEqualTo("2027-02-27");
        assertThat(applied.on(LocalDate.of(2026, 2, 27))).isFalse();
        assertThat(applied.on(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(applied.on(LocalDate.of(2027, 2, 27))).isTrue();
        assertThat(applied.on(LocalDate.of(2027, 2, 28))).isFalse();
    }

    @Test
    @DisplayName("counts a period from the grade's day, within the days of the rule, so that whoever is told once knows when it ends")
    void rule() {
        var line = "M01,banking,constraint,C|D,P0D,P1Y,rests,2026-03-01,2026-09-30,NB-3(2),local-default";
        var rule = MeasureFile.parse("x", List.of(line)).get(0);
        assertThat(rule.since(LocalDate.of(2026, 1, 1))).extracting(Measure.Applied::from, Measure.Applied::until)
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 30));
        assertThat(rule.since(LocalDate.of(2025, 5, 1)).until()).isEqualTo("2026-04-30");
        var past = rule.since(LocalDate.of(2025, 2, 1));
        assertThat(past.over(LocalDate.of(2025, 3, 1))).as("over before the rule began").isTrue();
        var early = rule.since(LocalDate.of(2026, 2, 1));
        assertThat(early.over(LocalDate.of(2026, 2, 1))).as("told ahead").isFalse();
        assertThat(early.on(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(early.on(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(MeasureFile.parse("x", List.of(GOOD.replace("P1Y", ""))).get(0).since(LocalDate.of(2026, 1, 31)).until()).isNull();
    }

    @Test
    @DisplayName("says which departments are told of a sanction, with the days of the sanction and whatever the grade")
    void sanctions() {
        var told = MeasureFile.parse("x", List.of("S01,banking|emergency,sanction,blacklist,,,,2020-01-01,,NB-3(2),local-default"));
        assertThat(told).extracting(Measure::department).containsExactly("banking", "emergency");
        var until = LocalDate.of(2028, 3, 1);
        assertThat(told).allSatisfy(one -> {
            assertThat(one.grades()).isEmpty();
            assertThat(one.of(new SanctionView("x", SanctionMeasure.BLACKLIST, LocalDate.of(2026, 3, 1), until, null)).until()).isEqualTo(until);
        });
    }

    @Test
    @DisplayName("tells of a sanction within the days of the rule, so that whoever is told ahead knows when it begins")
    void sanctionsOfTheRule() {
        var told = MeasureFile.parse("x", List.of("S01,banking,sanction,blacklist,,,,2026-03-01,2026-09-30,NB-3(2),local-default")).get(0);
        var imposed = new SanctionView("x", SanctionMeasure.BLACKLIST, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1), null);
        assertThat(told.of(imposed)).extracting(Measure.Applied::from, Measure.Applied::until)
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 30));
        assertThat(told.of(imposed).over(LocalDate.of(2026, 1, 1))).as("told ahead").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M01,banking", "1,banking,constraint,C,P0D,,rests,2020-01-01,,NB-1,printed", "M01,Banking,constraint,C,P0D,,rests,2020-01-01,,NB-1,printed",
            "M01,banking,other,C,P0D,,rests,2020-01-01,,NB-1,printed", "M01,banking,constraint,E,P0D,,rests,2020-01-01,,NB-1,printed",
            "M01,banking,constraint,C,x,,rests,2020-01-01,,NB-1,printed", "M01,banking,constraint,C,P0D,P0D,rests,2020-01-01,,NB-1,printed",
            "M01,banking,constraint,C,P0D,,rests,2020-01-01,2019-12-31,NB-1,printed", "M01,banking,constraint,C,P0D,,rests,2020-01-01,,x,printed",
            "M01,banking,constraint,C,P0D,,rests,2020-01-01,,NB-1,guessed", GOOD,
            "S01,banking,sanction,D,,,,2020-01-01,,NB-1,printed", "S01,banking,sanction,blacklist,P0D,,,2020-01-01,,NB-1,printed",
            "S01,banking,sanction,blacklist,,P1Y,,2020-01-01,,NB-1,printed", "S01,banking,sanction,blacklist,,,goes-on,2020-01-01,,NB-1,printed", "M01,banking,constraint,C,P0D,,,2020-01-01,,NB-1,printed",
            "S01,banking|,sanction,blacklist,,,,2020-01-01,,NB-1,printed"})
    @DisplayName("is refused with the line that is wrong")
    void refused(String line) {
        assertThatThrownBy(() -> MeasureFile.parse("x", List.of(GOOD, "", line))).isInstanceOf(IllegalStateException.class).hasMessageStartingWith("x:3 ");
    }
}
