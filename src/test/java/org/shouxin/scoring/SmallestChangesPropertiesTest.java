package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("The smallest changes")
class SmallestChangesPropertiesTest {

    private static final int MOST_LEVELS = 4;

    /** What trying everything finds: how few indicators reach the target, and with which gain. */
    private record Least(int indicators, BigDecimal gain) {
    }

    @Property(tries = 300)
    @Label("are as few and as small as trying all changes of a small scheme finds, and reach the grade")
    void exact(@ForAll long seed) {
        var random = new Random(seed);
        var scheme = scheme(random, 2 + random.nextInt(4));
        var values = new HashMap<String, String>();
        scheme.indicators().forEach(indicator -> values.put(indicator.code(), Integer.toString(random.nextInt(MOST_LEVELS))));
        var now = grade(scheme, values);
        var next = scheme.smallestChanges(now);
        if (next.target() == null) {
            assertThat(now.grade()).isEqualTo(Grade.A);
            return;
        }
        var least = least(scheme, now, values, next.target());
        if (least == null) {
            assertThat(next.changes()).isEmpty();
            return;
        }
        assertThat(next.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.steps()).hasSize(least.indicators()).extracting(NextGrade.Step::indicator).doesNotHaveDuplicates();
            var changed = new HashMap<>(values);
            change.steps().forEach(step -> changed.put(step.indicator(), step.to()));
            assertThat(grade(scheme, changed)).satisfies(then -> {
                assertThat(then.grade()).isEqualTo(change.grade());
                assertThat(then.composite()).isEqualTo(change.composite());
                assertThat(then.grade().reaches(next.target())).isTrue();
            });
        });
        assertThat(next.changes().get(0).gain()).isEqualByComparingTo(least.gain());
        assertThat(next.changes().size()).as("one answer where one indicator is not enough").satisfies(size ->
                assertThat(least.indicators() == 1 || size == 1).isTrue());
    }

    private static Grading grade(Scheme scheme, Map<String, String> values) {
        return scheme.grade(Enterprises.read(scheme, values).read());
    }

    /** Tries every better level of every indicator with every other. */
    private static Least least(Scheme scheme, Grading now, Map<String, String> values, Grade target) {
        Least least = null;
        for (int combination = 0; combination < Math.pow(MOST_LEVELS, values.size()); combination++) {
            var changed = new HashMap<>(values);
            var changes = 0;
            var rest = combination;
            var better = true;
            for (var indicator : scheme.indicators()) {
                var value = Integer.toString(rest % MOST_LEVELS);
                rest /= MOST_LEVELS;
                var from = scheme.score(indicator.code(), values.get(indicator.code()));
                var gain = scheme.score(indicator.code(), value).compareTo(from);
                better &= gain > 0 || value.equals(values.get(indicator.code()));
                changes += gain > 0 ? 1 : 0;
                changed.put(indicator.code(), value);
            }
            var then = grade(scheme, changed);
            if (better && changes > 0 && then.grade().reaches(target)) {
                var gain = then.exact().subtract(now.exact());
                if (least == null || changes < least.indicators() || changes == least.indicators() && gain.compareTo(least.gain()) < 0) {
                    least = new Least(changes, gain);
                }
            }
        }
        return least;
    }

    /** One part, four levels each in any order, now and then a veto of the first or the second indicator. */
    private static Scheme scheme(Random random, int indicators) {
        var lines = new ArrayList<>(List.of("scheme,T,1,2020-01-01,,NB-2(1),printed", "limits,0,100,NB-2(1),printed", "part,P,points,1.00,NB-2(1),printed"));
        var codes = new ArrayList<String>();
        var left = 100;
        for (int indicator = 0; indicator < indicators; indicator++) {
            var weight = indicator == indicators - 1 ? left : 1 + random.nextInt(left - (indicators - 1 - indicator));
            left -= weight;
            codes.add("I" + indicator);
            lines.add("indicator,I%d,i%d,P,whole,%s,,NB-2(1),printed".formatted(indicator, indicator, BigDecimal.valueOf(weight, 2).toPlainString()));
            for (int level = 0; level < MOST_LEVELS; level++) {
                lines.add("level,I%d,%d%s,%s,NB-2(1),printed".formatted(indicator, level, level == MOST_LEVELS - 1 ? ".." : "",
                        BigDecimal.valueOf(random.nextBoolean() ? random.nextInt(10_001) : 1_000L * random.nextInt(11), 2).toPlainString()));
            }
        }
        // of what can veto something has to be known
        lines.add("missing,block,I0|I1,NB-2(1),local-default");
        if (indicators > 2) {
            lines.add("missing,zero," + String.join("|", codes.subList(2, indicators)) + ",NB-2(1),local-default");
        }
        lines.addAll(List.of("grade,A,90..100,NB-2(1),local-default", "grade,B,75..<90,NB-2(1),local-default", "grade,C,60..<75,NB-2(1),local-default",
                "grade,D,0..<60,NB-2(1),local-default"));
        for (int veto = 0; veto < 2; veto++) {
            if (random.nextInt(3) == 0) {
                lines.add("veto,v%d,I%d,%d..,%s,NB-3(2),printed".formatted(veto, veto, 1 + random.nextInt(3), random.nextBoolean() ? "D" : "C"));
            }
        }
        return Scheme.parse("small", lines);
    }
}
