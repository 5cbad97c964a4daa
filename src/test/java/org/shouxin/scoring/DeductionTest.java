package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dynamic points of scheme NB")
class DeductionTest {

    private static Facts.Collector levelOne(String asOf) {
        return Enterprises.NB.facts(LocalDate.parse(asOf)).value("N01", "1");
    }

    private static Grading grade(Facts.Collector facts) {
        return Enterprises.NB.grade(facts.read());
    }

    @ParameterizedTest
    @CsvSource({
        "V01,2,P6M", "V02,5,P12M", "V03,10,P12M", "V04,15,P12M", "V05,40,P24M", "V06,5,P6M", "V07,15,P12M", "P01,3,P6M", "P02,8,P12M",
        "I01,2,P6M", "I02,10,P12M", "I03,40,P12M", "I04,60,P24M", "I05,100,P36M", "I06,60,P36M"})
    @DisplayName("are taken off from the day of the occurrence to the last day of its validity")
    void validity(String code, int points, String period) {
        var on = LocalDate.of(2024, 8, 31);
        var end = on.plus(Period.parse(period));
        var left = Integer.toString(Math.max(0, 95 - points));
        assertThat(grade(levelOne("2024-08-30").occurred(code, on)).composite()).isEqualByComparingTo("95");
        assertThat(grade(levelOne("2024-08-31").occurred(code, on)).composite()).isEqualByComparingTo(left);
        assertThat(grade(levelOne(end.minusDays(1).toString()).occurred(code, on)).composite()).isEqualByComparingTo(left);
        assertThat(grade(levelOne(end.toString()).occurred(code, on)).composite()).isEqualByComparingTo("95");
        assertThat(Enterprises.NB.deductions()).hasSize(15);
    }

    @Test
    @DisplayName("end on the last day of a shorter month when they began on the 31st")
    void shortMonth() {
        var on = LocalDate.of(2025, 8, 31);
        assertThat(grade(levelOne("2026-02-27").occurred("V01", on)).composite()).isEqualByComparingTo("93");
        assertThat(grade(levelOne("2026-02-28").occurred("V01", on)).composite()).isEqualByComparingTo("95");
    }

    @Test
    @DisplayName("add up, each occurrence with its own end, and every one of them is explained")
    void addUp() {
        var facts = levelOne("2026-03-01").occurred("P02", LocalDate.of(2025, 12, 1)).occurred("V02", LocalDate.of(2025, 5, 1))
                .occurred("V02", LocalDate.of(2026, 2, 28)).occurred("V01", LocalDate.of(2025, 1, 1)).occurred("I02", LocalDate.of(2026, 4, 1));
        var grading = grade(facts);
        // 95 - 5 (fine, May) - 8 (broken commitment) - 5 (fine, February) = 77; the warning is over, the injury not yet there
        assertThat(grading.composite()).isEqualByComparingTo("77");
        assertThat(grading.grade()).isEqualTo(Grade.B);
        assertThat(grading.deductions().stream().map(line -> line.occurrence().on() + " " + line.deduction().code() + " "
                + line.points() + " " + line.end() + " " + line.counts())).containsExactly(
                        "2025-01-01 V01 0 2025-07-01 false", "2025-05-01 V02 5 2026-05-01 true", "2025-12-01 P02 8 2026-12-01 true",
                        "2026-02-28 V02 5 2027-02-28 true", "2026-04-01 I02 0 2027-04-01 false");
    }

    @Test
    @DisplayName("never take the composite below the floor of 0")
    void floor() {
        var on = LocalDate.of(2026, 1, 1);
        assertThat(grade(levelOne("2026-03-01").occurred("I05", on).occurred("I06", on)).exact()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("of a fatal accident cap the grade at D for a year or until a repair, while the points may last longer")
    void veto() {
        var on = LocalDate.of(2025, 3, 2);
        var fatal = grade(levelOne("2026-03-01").occurred("I03", on));
        assertThat(fatal.grade()).isEqualTo(Grade.D);
        assertThat(fatal.vetoes()).singleElement().satisfies(line -> assertThat(line.source() + line.cause()).isEqualTo("I032025-03-02"));
        var repaired = grade(levelOne("2026-03-01").occurred("I03", on).repaired(Repaired.by(LocalDate.of(2026, 1, 5))));
        assertThat(repaired.vetoes()).singleElement().satisfies(line -> assertThat(line.liftedOn()).isEqualTo("2026-01-05"));
        assertThat(repaired.grade()).isEqualTo(repaired.gradeByScore()).isEqualTo(Grade.D);
        var again = grade(levelOne("2026-03-01").occurred("I03", on).repaired(Repaired.by(LocalDate.of(2026, 1, 5)))
                .occurred("I03", LocalDate.of(2026, 1, 6)));
        assertThat(again.vetoes()).singleElement().satisfies(line -> assertThat(line.stands()).isTrue());
        var later = grade(levelOne("2026-03-02").occurred("I04", on));
        assertThat(later.vetoes()).isEmpty();
        assertThat(later.composite()).isEqualByComparingTo("35");
    }
}
