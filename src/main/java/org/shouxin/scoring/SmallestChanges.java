package org.shouxin.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.shouxin.scoring.NextGrade.Change;
import org.shouxin.scoring.NextGrade.Step;

/** Tries better levels and grades anew each time, so that vetoes and limits are respected without being told twice. */
final class SmallestChanges {

    private final Scheme scheme;
    private final Grader grader;
    private final Grading now;
    private final Facts facts;

    private record Try(Step step, Value value) {
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
        return new NextGrade(target, repaired.grade().reaches(target), changes.isEmpty() ? pair(tries, target) : changes);
    }

    /** Every better level of every indicator, by indicator, the least better first. */
    private List<Try> tries() {
        var tries = new ArrayList<Try>();
        for (var part : now.parts()) {
            for (var line : part.lines()) {
                scheme.indicator(line.indicator()).levels().stream()
                        .filter(level -> level.score().compareTo(line.score()) > 0)
                        .sorted(Comparator.comparing(Level::score)).forEach(level -> tries.add(attempt(line, level)));
            }
        }
        return tries;
    }

    private Try attempt(Line line, Level level) {
        var kind = scheme.indicator(line.indicator()).kind();
        var near = line.observation().value() != null && kind.choices().isEmpty();
        var place = near ? line.observation().value().place() : -1;
        var value = new Value(kind, scheme.matcher(line.indicator()).nearest(level, place));
        return new Try(new Step(line.indicator(), line.raw(), value.text(), level), value);
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

    private List<Change> pair(List<Try> tries, Grade target) {
        Change least = null;
        for (int first = 0; first < tries.size(); first++) {
            for (int second = first + 1; second < tries.size(); second++) {
                if (!tries.get(first).step().indicator().equals(tries.get(second).step().indicator())) {
                    var change = change(List.of(tries.get(first), tries.get(second)));
                    var smaller = least == null || change.gain().compareTo(least.gain()) < 0;
                    least = smaller && change.grade().reaches(target) ? change : least;
                }
            }
        }
        return least == null ? List.of() : List.of(least);
    }

    private Change change(List<Try> tries) {
        var changed = new Facts.Collector(scheme, facts);
        tries.forEach(attempt -> changed.replace(attempt.step().indicator(), attempt.value()));
        var then = grader.grade(changed.read());
        return new Change(tries.stream().map(Try::step).toList(), then.composite(), then.exact().subtract(now.exact()), then.grade());
    }
}
