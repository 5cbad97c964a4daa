package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A rulebook")
class RulebookRefusedTest {

    /** Small and sound. The number in front of a line is the one that a refusal names. */
    private static final String SOUND = """
            1:scheme,T,1,2020-01-01,,CR-A1,printed
            2:limits,0,100,CR-A1,printed
            3:part,C,capability,0.25,CR-A1(I),printed
            4:part,E,posture,0.75,CR-A1(II),printed
            5:indicator,C01,employees,C,whole,0.40,,CR-A1,printed
            6:level,C01,0..50,50,CR-A1,printed
            7:level,C01,51..100,80,CR-A1,printed
            8:level,C01,101..,100,CR-A1,printed
            9:indicator,C02,licences,C,certificate,0.60,,CR-A1,printed
            10:level,C02,valid|na,100,CR-A1,printed
            11:level,C02,none|expired,0,CR-A1,printed
            12:indicator,E01,insured,E,percent,1.00,remark,CR-A1,printed
            13:level,E01,80..100,100,CR-A1,printed
            14:level,E01,>0..<80,50,CR-A1,printed
            15:level,E01,0,0,CR-A1,printed
            16:indicator,E19,listed,E,listing,gate,,CR-A1,printed
            17:level,E19,clear,pass,CR-A1,printed
            18:level,E19,listed,suspend,CR-A1,printed
            19:missing,zero,C01|C02,CR-A1,local-default
            20:missing,block,E01|E19,CR-A1,local-default
            21:deduction,V01,fine,violation,5,P12M,NB-2(2),local-default
            22:grade,A,90..100,NB-2(1),local-default
            23:grade,B,75..<90,NB-2(1),local-default
            24:grade,C,60..<75,NB-2(1),local-default
            25:grade,D,0..<60,NB-2(1),local-default
            26:veto,bad,E01,0..<10,D,NB-3(2),printed
            27:veto,worse,V01,P6M,C,NB-3(2) CR-A1,printed
            """;

    /** line=what it becomes ("" takes it away) → line that is named, code, first argument. */
    private static final String REFUSALS = """
            1=schema,T,1,2020-01-01,,CR-A1,printed → 1 rulebook.line-unknown schema
            7=level,C01,51..100,80,CR-A1 → 7 rulebook.line-cells level
            7=level,C01,51..100,80,CR-A1,printed,more → 7 rulebook.line-cells level
            1= → 27 rulebook.line-missing scheme
            2= → 27 rulebook.line-missing limits
            2=scheme,U,1,2020-01-01,,CR-A1,printed → 2 rulebook.line-twice scheme
            5=indicator,C 01,employees,C,whole,0.40,,CR-A1,printed → 5 rulebook.code-unreadable C 01
            3=part,C!,capability,0.25,CR-A1(I),printed → 3 rulebook.code-unreadable C!
            5=indicator,C01,Zahl der Leute,C,whole,0.40,,CR-A1,printed → 5 rulebook.code-unreadable Zahl der Leute
            4=part,C,posture,0.75,CR-A1(II),printed → 4 rulebook.code-twice C
            21=deduction,C01,fine,violation,5,P12M,NB-2(2),local-default → 21 rulebook.code-twice C01
            27=veto,bad,V01,P6M,C,NB-3(2),printed → 27 rulebook.code-twice bad
            7=level,C03,51..100,80,CR-A1,printed → 7 rulebook.code-unknown C03
            9=indicator,C02,licences,X,certificate,0.60,,CR-A1,printed → 9 rulebook.code-unknown X
            19=missing,zero,C01|C02|C03,CR-A1,local-default → 19 rulebook.code-unknown C03
            27=veto,worse,V01|V02,P6M,C,NB-3(2),printed → 27 rulebook.code-unknown V01|V02
            1=scheme,T,one,2020-01-01,,CR-A1,printed → 1 rulebook.number-unreadable one
            7=level,C01,51..100,eighty,CR-A1,printed → 7 rulebook.number-unreadable eighty
            7=level,C01,51..100,80.125,CR-A1,printed → 7 rulebook.number-unreadable 80.125
            7=level,C01,51..100,-5,CR-A1,printed → 7 rulebook.number-unreadable -5
            7=level,C01,51..100,101,CR-A1,printed → 7 rulebook.number-out-of-range 101
            5=indicator,C01,employees,C,whole,0,,CR-A1,printed → 5 rulebook.number-out-of-range 0
            2=limits,50,40,CR-A1,printed → 2 rulebook.number-out-of-range 40
            21=deduction,V01,fine,violation,0,P12M,NB-2(2),local-default → 21 rulebook.number-out-of-range 0
            1=scheme,T,1,2020-02-30,,CR-A1,printed → 1 rulebook.date-unreadable 2020-02-30
            1=scheme,T,1,2020-01-02,2020-01-01,CR-A1,printed → 1 rulebook.dates-reversed 2020-01-02
            21=deduction,V01,fine,violation,5,a year,NB-2(2),local-default → 21 rulebook.period-unreadable a year
            21=deduction,V01,fine,violation,5,P0D,NB-2(2),local-default → 21 rulebook.period-unreadable P0D
            27=veto,worse,V01,1..,C,NB-3(2),printed → 27 rulebook.period-unreadable 1..
            8=level,C01,101..,100,,printed → 8 rulebook.article-unreadable
            8=level,C01,101..,100,see above,printed → 8 rulebook.article-unreadable see above
            8=level,C01,101..,100,CR-A1,invented → 8 rulebook.origin-unknown invented
            4=part,E,posture,0.70,CR-A1(II),printed → 4 rulebook.parts-weight-sum 0.95
            9=indicator,C02,licences,C,certificate,0.59,,CR-A1,printed → 3 rulebook.part-weight-sum C
            12=indicator,E01,insured,E,percent,0.99,,CR-A1,printed → 4 rulebook.part-weight-sum E
            9=indicator,C02,licences,C,document,0.60,,CR-A1,printed → 9 rulebook.kind-unknown document
            10=level,C02,valid|na|maybe,100,CR-A1,printed → 10 rulebook.value-unknown maybe
            11=level,C02,none|expired|na,0,CR-A1,printed → 11 rulebook.value-twice C02
            11=level,C02,expired,0,CR-A1,printed → 11 rulebook.value-uncovered C02
            17= → 18 rulebook.value-uncovered E19
            7=level,C01,51-100,80,CR-A1,printed → 7 rulebook.range-unreadable 51-100
            7=level,C01,51.5..100,80,CR-A1,printed → 7 rulebook.range-unreadable 51.5
            26=veto,bad,E01,under 10,D,NB-3(2),printed → 26 rulebook.range-unreadable under 10
            7=level,C01,100..51,80,CR-A1,printed → 7 rulebook.range-empty 100..51
            13=level,E01,80..101,100,CR-A1,printed → 13 rulebook.range-empty 80..101
            7=level,C01,52..100,80,CR-A1,printed → 7 rulebook.range-gap C01
            8=level,C01,102..,100,CR-A1,printed → 8 rulebook.range-gap C01
            14=level,E01,>0..<79.999999,50,CR-A1,printed → 13 rulebook.range-gap E01
            7= → 8 rulebook.range-gap C01
            7=level,C01,50..100,80,CR-A1,printed → 7 rulebook.range-overlap C01
            14=level,E01,>0..80,50,CR-A1,printed → 13 rulebook.range-overlap E01
            14=level,E01,0..<80,50,CR-A1,printed → 15 rulebook.range-overlap E01
            6=level,C01,1..50,50,CR-A1,printed → 6 rulebook.range-incomplete C01
            8=level,C01,101..500,100,CR-A1,printed → 8 rulebook.range-incomplete C01
            13=level,E01,80..<100,100,CR-A1,printed → 13 rulebook.range-incomplete E01
            22=grade,A,90..<100,NB-2(1),local-default → 22 rulebook.range-incomplete 90..<100
            25=grade,D,1..<60,NB-2(1),local-default → 25 rulebook.range-incomplete 1..<60
            24=grade,C,60..<74,NB-2(1),local-default → 24 rulebook.range-gap 60..<74
            24=grade,C,60..75,NB-2(1),local-default → 24 rulebook.range-overlap 60..75
            17=level,E19,clear,100,CR-A1,printed → 17 rulebook.effect-unknown 100
            18=level,E19,listed,pass,CR-A1,printed → 16 rulebook.gate-never-closes E19
            20=missing,maybe,E01|E19,CR-A1,local-default → 20 rulebook.missing-rule-unknown maybe
            20=missing,block,E01|E19|C02,CR-A1,local-default → 20 rulebook.missing-rule-twice C02
            20=missing,block,E01,CR-A1,local-default → 16 rulebook.missing-rule-absent E19
            20=missing,zero,E01|E19,CR-A1,local-default → 20 rulebook.missing-must-block E19
            26=veto,bad,C01,0,D,NB-3(2),printed → 26 rulebook.missing-must-block C01
            21=window,C01,P6M,best,CR-A1,printed → 21 rulebook.window-rule-unknown best
            21=window,C01|C02|C01,P6M,last,CR-A1,printed → 21 rulebook.window-twice C01
            21=window,C01|E19,P6M,worst,CR-A1,printed → 21 rulebook.window-without-score E19
            21=window,C09,P6M,last,CR-A1,printed → 21 rulebook.code-unknown C09
            21=window,C01,half a year,last,CR-A1,printed → 21 rulebook.period-unreadable half a year
            21=window,C01,P90D,last,CR-A1,printed → 21 rulebook.period-unreadable P90D
            21=window,C01,P1M15D,last,CR-A1,printed → 21 rulebook.period-unreadable P1M15D
            23=grade,E,75..<90,NB-2(1),local-default → 23 rulebook.grade-unknown E
            23=grade,A,75..<90,NB-2(1),local-default → 23 rulebook.grade-order A
            23=grade,C,75..<90,NB-2(1),local-default → 23 rulebook.grade-order C
            25= → 24 rulebook.grade-order C
            26=veto,bad,E01,0..<10,A,NB-3(2),printed → 26 rulebook.veto-without-effect A
            """;

    @TestFactory
    @DisplayName("is refused with the line that is wrong and a code:")
    Stream<DynamicTest> refusals() {
        return REFUSALS.lines().map(row -> DynamicTest.dynamicTest(row, () -> {
            var expected = row.substring(row.indexOf(" → ") + 3).split(" ", 3);
            var refusal = refusalOf(row);
            assertThat(refusal.line() + " " + refusal.code()).isEqualTo(expected[0] + " " + expected[1]);
            assertThat(refusal.arguments().get(0)).isEqualTo(expected.length > 2 ? expected[2] : "");
            assertThat(refusal.rulebook()).isEqualTo("draft");
        }));
    }

    @Test
    @DisplayName("has no fault that these examples leave out")
    void everyFault() {
        var shown = EnumSet.noneOf(RulebookFault.class);
        REFUSALS.lines().forEach(row -> shown.add(refusalOf(row).fault()));
        assertThat(shown).containsExactlyInAnyOrder(RulebookFault.values());
    }

    @Test
    @DisplayName("is accepted when it is sound, in any order of its levels and with remarks and blank lines")
    void sound() {
        var lines = lines();
        assertThat(Scheme.parse("draft", lines).reference()).isEqualTo("T@1");
        Collections.swap(lines, 5, 7);
        lines.add(0, "# a remark, with a comma");
        lines.add(3, "");
        assertThat(Scheme.parse("draft", lines).indicators()).hasSize(4);
    }

    @Test
    @DisplayName("that ships with the product names an article and an origin on every line")
    void shipped() {
        for (var name : List.of("credit-cr", "credit-nb")) {
            assertThat(Scheme.parse(name, Enterprises.rulebook(name)).version()).isEqualTo(1);
            assertThat(Enterprises.rulebook(name).stream().filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .allMatch(line -> line.matches(".*,(CR|NB)-[A-Z0-9()]+,(printed|local-default)")).hasSizeGreaterThan(20);
        }
    }

    private static RulebookRefused refusalOf(String row) {
        var lines = lines();
        var index = Integer.parseInt(row.substring(0, row.indexOf('='))) - 1;
        var becomes = row.substring(row.indexOf('=') + 1, row.indexOf(" → "));
        lines.set(index, becomes);
        return catchThrowableOfType(RulebookRefused.class, () -> Scheme.parse("draft", lines));
    }

    private static List<String> lines() {
        return new ArrayList<>(Arrays.stream(SOUND.split("\n")).map(line -> line.substring(line.indexOf(':') + 1)).toList());
    }
}
