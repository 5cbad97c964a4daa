package org.shouxin.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shouxin.scoring.FewestChanges.Choice;
import org.shouxin.scoring.NextGrade.Change;
import org.shouxin.scoring.NextGrade.Step;

/** Tries better levels and grades anew each time, so that vetoes and limits are respected without being told twice. */
final class SmallestChanges {

    private final Scheme scheme;
    private final Grader grader;
    private final Grading now;
    private final Facts facts;

    private record Try(Step step, Value value, long gain) {
    }

    /**
     * What can be changed of one indicator.
     *
     * @param tries  the least better first
     * @param clears vetoes that bar the way as long as it does not change
     */
    private record Option(List<Try> tries, Set<String> clears) {
        long[] gains() {
            return tries.stream().mapToLong(Try::gain).toArray();
        }
    }

    SmallestChanges(Scheme scheme, Grader grader, Grading now) {
        this.scheme = scheme;
        this.grader = grader;
        this.now = now;
        this.facts = now.facts();
    }

    NextGrade find() {
        if (now.composite() == null || now.grade() == Grade.values()[0]) {
            return new NextGrade(null, false, List.of());
        }
        var target = Grade.values()[now.grade().ordinal() - 1];
        var repaired = grader.grade(new Facts.Collector(scheme, facts).repairedNow().read());
        var tries = tries();
        var changes = singles(tries, target);
        return new NextGrade(target, repaired.grade().reaches(target), changes.isEmpty() ? several(tries, target) : changes);
    }

    /** Every better level of every indicator that would count, by indicator, the least better first. */
    private List<Try> tries() {
        var tries = new ArrayList<Try>();
        for (var part : now.parts()) {
            for (var line : part.lines()) {
                scheme.indicator(line.indicator()).levels().stream()
                        .filter(level -> level.score().compareTo(line.score()) > 0 && counts(line.indicator(), level))
                        .sorted(Comparator.comparing(Level::score)).forEach(level -> tries.add(attempt(line, level)));
            }
        }
        return tries;
    }

    /** Whether a value of the level would be the one that counts: no other value of the window scores less. */
    private boolean counts(String indicator, Level level) {
        var matcher = scheme.matcher(indicator);
        return facts.further(scheme.position(indicator)).stream()
                .allMatch(other -> level.score().compareTo(matcher.level(other.value().place()).score()) <= 0);
    }

    private Try attempt(Line line, Level level) {
        var kind = scheme.indicator(line.indicator()).kind();
        var near = line.observation().value() != null && kind.choices().isEmpty();
        var place = near ? line.observation().value().place() : -1;
        var value = new Value(kind, scheme.matcher(line.indicator()).nearest(level, place));
        return new Try(new Step(line.indicator(), line.raw(), value.text(), level), value, Fixed.shares(level.share()) - Fixed.shares(line.share()));
    }

    private List<Change> singles(List<Try> tries, Grade target) {
        var changes = new ArrayList<Change>();
        var reached = new HashSet<String>();
        for (var attempt : tries) {
            var change = change(List.of(attempt));
            if (change.grade().reaches(target) && reached.add(attempt.step().indicator())) {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparing(Change::gain));
        return List.copyOf(changes);
    }

    /** Of several indicators, where no single one is enough. */
    private List<Change> several(List<Try> tries, Grade target) {
        var from = scheme.bands().stream().filter(band -> band.grade().reaches(target)).map(Band::from).min(Comparator.naturalOrder());
        var barring = barring(now, target);
        var options = options(tries, target, barring);
        if (from.isEmpty() || !options.stream().flatMap(option -> option.clears().stream()).collect(Collectors.toSet()).containsAll(barring)) {
            return List.of();
        }
        var need = Fixed.atLeast(from.get()) - shares();
        var picked = new FewestChanges(options.stream().map(option -> new Choice(!option.clears().isEmpty(), option.gains())).toList(), need).pick();
        if (picked == null) {
            return List.of();
        }
        var change = change(IntStream.range(0, picked.length).filter(one -> picked[one] >= 0).mapToObj(one -> options.get(one).tries().get(picked[one])).toList());
        return change.grade().reaches(target) ? List.of(change) : List.of();
    }

    /** By indicator those better levels after which no veto of the indicator bars the target. */
    private List<Option> options(List<Try> tries, Grade target, Set<String> barring) {
        var options = new ArrayList<Option>();
        for (var indicator : tries.stream().map(one -> one.step().indicator()).distinct().toList()) {
            var own = tries.stream().filter(one -> one.step().indicator().equals(indicator)).toList();
            var left = own.stream().map(one -> barring(graded(List.of(one)), target)).toList();
            var clears = barring.stream().filter(veto -> left.stream().anyMatch(still -> !still.contains(veto))).collect(Collectors.toSet());
            var free = IntStream.range(0, own.size()).filter(one -> left.get(one).stream().noneMatch(veto -> clears.contains(veto) || !barring.contains(veto)))
                    .mapToObj(own::get).toList();
            if (!free.isEmpty()) {
                options.add(new Option(free, clears));
            }
        }
        return options;
    }

    private static Set<String> barring(Grading grading, Grade target) {
        return grading.vetoes().stream().filter(line -> line.stands() && !line.veto().cap().reaches(target)).map(line -> line.veto().code())
                .collect(Collectors.toSet());
    }

    /** Before the limits of the scheme, as shares of the composite. */
    private long shares() {
        var lines = now.parts().stream().flatMap(part -> part.lines().stream()).mapToLong(line -> Fixed.shares(line.share())).sum();
        return lines - now.deductions().stream().mapToLong(line -> Fixed.shares(line.points())).sum();
    }

    private Change change(List<Try> tries) {
        var then = graded(tries);
        return new Change(tries.stream().map(Try::step).toList(), then.composite(), then.exact().subtract(now.exact()), then.grade());
    }

    private Grading graded(List<Try> tries) {
        var changed = new Facts.Collector(scheme, facts);
        tries.forEach(attempt -> changed.replace(attempt.step().indicator(), attempt.value()));
        return grader.grade(changed.read());
    }
}
