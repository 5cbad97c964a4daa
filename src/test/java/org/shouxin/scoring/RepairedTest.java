package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.scoring.Repaired.Since;

@DisplayName("A repair of which it was kept what was known")
class RepairedTest {

    private static final LocalDate REPAIRED = LocalDate.of(2026, 2, 1);

    @ParameterizedTest(name = "{0} with evidence of {1}, recorded after the repair: {2}, instead of {3}: {4}")
    @CsvSource({"1,2026-01-05,false,,B", "1,2026-02-01,false,,B", "1,2026-01-05,true,,D", "1,2026-02-01,true,,D", "1,2026-02-20,true,,D",
        "1,2026-01-05,true,0,D", "1,2026-01-05,true,2,B", "2,2026-02-20,true,1,B", "0,2026-01-05,true,,A"})
    @DisplayName("lifts the accidents that were known, and no others whatever their day:")
    void indicator(String deaths, LocalDate evidence, boolean since, String before, Grade grade) {
        var told = since ? List.of(Since.value(Enterprises.CR.indicator("E22"), deaths, before, evidence)) : List.<Since>of();
        var grading = Enterprises.CR.grade(accident(deaths, evidence).repaired(new Repaired(REPAIRED, told, false)).read());
        assertThat(grading.grade()).isEqualTo(grade);
        assertThat(grading.vetoes()).allSatisfy(line -> assertThat(line.stands()).isEqualTo(grade == Grade.D));
        assertThat(grading.vetoes()).hasSize(deaths.equals("0") ? 0 : 1);
    }

    @Test
    @DisplayName("leaves an earlier accident standing that came to light after it, behind a later one that it lifts")
    void occurrence() {
        var known = LocalDate.of(2026, 1, 20);
        var concealed = LocalDate.of(2026, 1, 3);
        var lifted = levelOne().occurred("I03", known).repaired(new Repaired(REPAIRED, List.of(), false));
        assertThat(Enterprises.NB.grade(lifted.read()).vetoes()).extracting(VetoLine::liftedOn).containsExactly(REPAIRED);
        var both = levelOne().occurred("I03", known).occurred("I03", concealed)
                .repaired(new Repaired(REPAIRED, List.of(Since.occurred("I03", concealed)), false));
        assertThat(Enterprises.NB.grade(both.read())).satisfies(grading -> {
            assertThat(grading.grade()).isEqualTo(Grade.D);
            assertThat(grading.vetoes()).extracting(VetoLine::cause).containsExactly(concealed);
        });
        var old = LocalDate.of(2025, 2, 28);
        var over = levelOne().occurred("I03", old).repaired(new Repaired(REPAIRED, List.of(Since.occurred("I03", old)), false));
        assertThat(Enterprises.NB.grade(over.read()).vetoes()).as("twelve months are over").isEmpty();
    }

    @Test
    @DisplayName("lifts what earlier gradings had found, and not what one has found since")
    void standing() {
        var cause = LocalDate.of(2025, 9, 1);
        var facts = Enterprises.read(Enterprises.CR, Enterprises.flawless()).vetoedSince("fatal-accident", cause);
        assertThat(Enterprises.CR.grade(facts.repaired(new Repaired(REPAIRED, List.of(), false)).read()).grade()).isEqualTo(Grade.A);
        var since = Enterprises.read(Enterprises.CR, Enterprises.flawless()).vetoedSince("fatal-accident", cause)
                .repaired(new Repaired(REPAIRED, List.of(), true)).read();
        assertThat(Enterprises.CR.grade(since).grade()).isEqualTo(Grade.D);
        assertThat(Enterprises.CR.smallestChanges(Enterprises.CR.grade(since)).repairReaches()).as("another repair would lift it").isTrue();
    }

    @Test
    @DisplayName("counts nothing for a day before it")
    void before() {
        var grading = Enterprises.CR.grade(Enterprises.read(Enterprises.CR, Enterprises.flawlessBut("E22", "1"))
                .repaired(new Repaired(Enterprises.AS_OF.plusDays(1), List.of(), false)).read());
        assertThat(grading.grade()).isEqualTo(Grade.D);
        assertThat(grading.vetoes()).isNotEmpty().extracting(VetoLine::liftedOn).containsOnlyNulls();
        assertThat(grading.facts().repaired().on()).isNull();
    }

    @Test
    @DisplayName("is what the smallest changes go by: a smaller accident that came to light after it is one too")
    void smallest() {
        var told = List.of(Since.value(Enterprises.CR.indicator("E22"), "10", null, LocalDate.of(2026, 1, 5)));
        var facts = accident("10", LocalDate.of(2026, 1, 5)).repaired(new Repaired(REPAIRED, told, false)).read();
        var next = Enterprises.CR.smallestChanges(Enterprises.CR.grade(facts));
        assertThat(next.repairReaches()).isTrue();
        assertThat(next.changes()).singleElement().satisfies(change -> assertThat(change.steps()).singleElement()
                .satisfies(step -> assertThat(step.to()).as("not 2, which vetoes as well").isEqualTo("0")));
    }

    @Test
    @DisplayName("does not depend on the order in which it was told of what came later")
    void order() {
        var told = new ArrayList<>(List.of(Since.occurred("I03", LocalDate.of(2026, 1, 5)), Since.occurred("I04", LocalDate.of(2026, 1, 5)),
                Since.occurred("I03", LocalDate.of(2026, 1, 4))));
        var one = new Repaired(REPAIRED, told, true);
        Collections.reverse(told);
        assertThat(new Repaired(REPAIRED, told, true)).isEqualTo(one);
    }

    private static Facts.Collector accident(String deaths, LocalDate evidence) {
        var values = Enterprises.flawless();
        values.remove("E22");
        return Enterprises.read(Enterprises.CR, values).value("E22", deaths, evidence);
    }

    private static Facts.Collector levelOne() {
        return Enterprises.NB.facts(Enterprises.AS_OF).value("N01", "1");
    }
}
