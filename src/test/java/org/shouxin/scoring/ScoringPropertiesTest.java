package org.shouxin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shouxin.scoring.Grading.Outcome;

@Label("Scoring")
class ScoringPropertiesTest {

    /** Which way is better; written by hand, for the rulebook does not say. "E08" is left out: as printed it has no better. */
    private static final List<String> MORE_IS_BETTER = List.of("C01", "C12", "E01", "E18");
    private static final List<String> LESS_IS_BETTER = List.of("C04", "E10", "E17", "E22", "E23", "E24", "E25");
    private static final Map<String, List<String>> BEST_FIRST = bestFirst();

    private static Map<String, List<String>> bestFirst() {
        var orders = new HashMap<String, List<String>>();
        for (var code : "C05 C06 C07 C08 C09 C10 C11 E02 E03 E04 E05 E06 E07 E11 E14 E15 E16 E21".split(" ")) {
            orders.put(code, List.of("yes", "no"));
        }
        orders.put("C02", List.of("valid", "expired"));
        orders.put("C03", List.of("na", "none"));
        orders.put("E09", List.of("implemented", "partial", "none"));
        orders.put("E12", List.of("A", "B", "C", "none"));
        orders.put("E13", List.of("1", "2", "3", "none"));
        orders.put("E20", List.of("clear", "listed"));
        return orders;
    }

    /** An enterprise as map of raw values; nothing may be known of some indicators. */
    @Provide
    Arbitrary<Map<String, String>> enterprises() {
        return Arbitraries.longs().map(seed -> enterprise(new Random(seed), 0.05));
    }

    /** An enterprise of which everything is known, and not on the list. */
    @Provide
    Arbitrary<Map<String, String>> knownEnterprises() {
        return Arbitraries.longs().map(seed -> {
            var values = enterprise(new Random(seed), 0);
            values.put("E19", "clear");
            return values;
        });
    }

    private static Map<String, String> enterprise(Random random, double unknown) {
        var values = new HashMap<String, String>();
        for (var indicator : Enterprises.CR.indicators()) {
            if (random.nextDouble() >= unknown) {
                values.put(indicator.code(), switch (indicator.kind()) {
                    case WHOLE -> Integer.toString(random.nextInt(random.nextBoolean() ? 20 : 200));
                    case PERCENT -> BigDecimal.valueOf(random.nextInt(10_001), 2).toPlainString();
                    default -> indicator.kind().choices().get(random.nextInt(indicator.kind().choices().size()));
                });
            }
        }
        return values;
    }

    @Property
    @Label("never falls when a number gets better")
    void betterNumbers(@ForAll("knownEnterprises") Map<String, String> values, @ForAll Random random) {
        for (var code : MORE_IS_BETTER) {
            notWorse(values, code, number(values.get(code)), better -> better.add(BigDecimal.valueOf(random.nextInt(60))));
        }
        for (var code : LESS_IS_BETTER) {
            notWorse(values, code, number(values.get(code)), worse -> worse.subtract(BigDecimal.valueOf(random.nextInt(20))));
        }
    }

    @Property(tries = 200)
    @Label("never falls when a choice gets better")
    void betterChoices(@ForAll("knownEnterprises") Map<String, String> values) {
        BEST_FIRST.forEach((code, choices) -> {
            for (int i = 1; i < choices.size(); i++) {
                var worse = Enterprises.gradeCr(with(values, code, choices.get(i)));
                var better = Enterprises.gradeCr(with(values, code, choices.get(i - 1)));
                assertNotWorse(better, worse);
            }
        });
        assertThat(BEST_FIRST.size() + MORE_IS_BETTER.size() + LESS_IS_BETTER.size()).isEqualTo(35);
    }

    @Property
    @Label("gives equal results when recomputed by a rulebook read anew")
    void recomputed(@ForAll("enterprises") Map<String, String> values) {
        var anew = Scheme.parse("credit-cr", Enterprises.rulebook("credit-cr"));
        assertThat(anew.grade(Enterprises.read(anew, values).read())).isEqualTo(Enterprises.gradeCr(values));
    }

    @Property
    @Label("does not depend on the order of the facts")
    void shuffled(@ForAll("enterprises") Map<String, String> values, @ForAll Random random) {
        var codes = new ArrayList<>(values.keySet());
        Collections.shuffle(codes, random);
        var facts = Enterprises.CR.facts(Enterprises.AS_OF);
        codes.forEach(code -> facts.value(code, values.get(code)));
        assertThat(Enterprises.CR.grade(facts.read())).isEqualTo(Enterprises.gradeCr(values));
    }

    @Property
    @Label("does not depend on the order of occurrences, and takes off what is in force")
    void occurrences(@ForAll Random random) {
        var occurrences = new ArrayList<Occurrence>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var code = Enterprises.NB.deductions().get(random.nextInt(15)).code();
            occurrences.add(new Occurrence(code, Enterprises.AS_OF.minusDays(random.nextInt(1_200) - 60)));
        }
        var first = gradeNb(occurrences);
        Collections.shuffle(occurrences, random);
        assertThat(gradeNb(occurrences)).isEqualTo(first);
        var points = first.deductions().stream().map(DeductionLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(first.exact()).isEqualByComparingTo(first.part("BASE").share().subtract(points).max(BigDecimal.ZERO));
    }

    @Property
    @Label("adds up: the shares of the lines are the composite before its one rounding")
    void addsUp(@ForAll("knownEnterprises") Map<String, String> values) {
        var grading = Enterprises.gradeCr(values);
        var shares = BigDecimal.ZERO;
        for (var part : grading.parts()) {
            var contributions = part.lines().stream().map(Line::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(part.score()).isEqualByComparingTo(contributions);
            shares = shares.add(part.lines().stream().map(Line::share).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(grading.exact()).isEqualByComparingTo(shares).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(grading.composite()).isEqualTo(shares.setScale(2, RoundingMode.HALF_UP));
    }

    @Property(tries = 100)
    @Label("reaches the next grade by every change it proposes")
    void proposals(@ForAll("knownEnterprises") Map<String, String> values) {
        values.put("E22", "0");
        var next = Enterprises.CR.smallestChanges(Enterprises.gradeCr(values));
        for (var change : next.changes()) {
            var changed = new HashMap<>(values);
            change.steps().forEach(step -> changed.put(step.indicator(), step.to()));
            var grading = Enterprises.gradeCr(changed);
            assertThat(grading.grade()).isEqualTo(change.grade());
            assertThat(grading.composite()).isEqualTo(change.composite());
            assertThat(grading.grade().reaches(next.target())).isTrue();
        }
    }

    @Property
    @Label("is D by a veto that leaves nothing better, whatever else is known or missing, unless the gate is closed")
    void vetoed(@ForAll("enterprises") Map<String, String> values) {
        var facts = Enterprises.read(Enterprises.CR, values).vetoedSince("fatal-accident", LocalDate.of(2026, 1, 10)).read();
        var grading = Enterprises.CR.grade(facts);
        assertThat(grading.outcome()).isEqualTo("listed".equals(values.get("E19")) ? Outcome.SUSPENDED : Outcome.GRADED);
        assertThat(grading.grade()).isEqualTo(grading.outcome() == Outcome.GRADED ? Grade.D : null);
        assertThat(grading.composite() == null).isEqualTo(!grading.blocking().isEmpty() || grading.outcome() == Outcome.SUSPENDED);
        assertThat(grading.missing()).hasSize(Enterprises.CR.indicators().size() - values.size());
        assertThat(Enterprises.CR.smallestChanges(grading).changes().isEmpty() || grading.composite() != null).isTrue();
    }

    private static Grading gradeNb(List<Occurrence> occurrences) {
        var facts = Enterprises.NB.facts(LocalDate.of(2026, 3, 1)).value("N01", "2");
        occurrences.forEach(occurrence -> facts.occurred(occurrence.deduction(), occurrence.on()));
        return Enterprises.NB.grade(facts.read());
    }

    private static void notWorse(Map<String, String> values, String code, BigDecimal now, UnaryOperator<BigDecimal> change) {
        var most = Enterprises.CR.indicator(code).kind() == ValueKind.PERCENT ? "100" : "999999999";
        var better = change.apply(now).max(BigDecimal.ZERO).min(new BigDecimal(most));
        assertNotWorse(Enterprises.gradeCr(with(values, code, better.toPlainString())), Enterprises.gradeCr(values));
    }

    private static void assertNotWorse(Grading better, Grading worse) {
        assertThat(better.exact()).isGreaterThanOrEqualTo(worse.exact());
        assertThat(better.grade().reaches(worse.grade())).isTrue();
    }

    private static BigDecimal number(String raw) {
        return new BigDecimal(raw);
    }

    private static Map<String, String> with(Map<String, String> values, String code, String value) {
        var changed = new HashMap<>(values);
        changed.put(code, value);
        return changed;
    }
}
