package org.shouxin.scoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The latest repair. It lifts the vetoes whose cause was known when it was passed; what was recorded later it cannot lift,
 * whatever its day.
 *
 * @param on     day on which it was passed; null when there was none
 * @param since  what was recorded after it; null when nobody told: then it lifts the vetoes whose cause is not younger than it
 * @param vetoes whether the vetoes of earlier gradings were found after it
 * @article NB-3(2)
 */
public record Repaired(LocalDate on, List<Since> since, boolean vetoes) {

    static final Repaired NEVER = new Repaired(null, null, false);
    private static final Comparator<Since> ORDER = Comparator.comparing(Since::on).thenComparing(Since::source)
            .thenComparing(one -> place(one.value())).thenComparing(one -> place(one.before()));

    /** One of which only the day is known: it lifts the vetoes whose cause is not younger, or has no date. */
    public static Repaired by(LocalDate day) {
        return new Repaired(day, null, false);
    }

    public Repaired {
        since = since == null ? null : since.stream().sorted(ORDER).toList();
    }

    /**
     * Something recorded after the repair, and graded by.
     *
     * @param source code of an indicator or a deduction
     * @param value  of the indicator; null for a deduction
     * @param before value that was known when the repair was passed, and which this one corrects; null when there was none
     */
    public record Since(String source, Value value, Value before, LocalDate on) {

        /** An occurrence of a deduction. */
        public static Since occurred(String deduction, LocalDate on) {
            return new Since(deduction, null, null, on);
        }

        /** @param before null when it corrects nothing that was known */
        public static Since value(Indicator indicator, String raw, String before, LocalDate evidence) {
            return new Since(indicator.code(), read(indicator, raw), read(indicator, before), evidence);
        }

        /** What the scheme cannot read is refused where it is graded by. */
        private static Value read(Indicator indicator, String raw) {
            try {
                return raw == null ? null : indicator.kind().parse(raw);
            } catch (IllegalArgumentException unreadable) {
                return null;
            }
        }
    }

    /** The line of something that is graded by, lifted when the repair lifts it. */
    VetoLine over(VetoLine line) {
        if (line == null || on == null || since == null && line.cause() != null && on.isBefore(line.cause())) {
            return line;
        }
        return new VetoLine(line.veto(), line.source(), line.cause(), on);
    }

    /** The line of a veto of an earlier grading. */
    VetoLine overStanding(VetoLine line) {
        return vetoes ? line : over(line);
    }

    /** What it cannot lift. */
    List<Since> later() {
        return since == null ? List.of() : since;
    }

    /** As if the same evidence, when it was recorded later, had shown another value. */
    Repaired replace(Observation observation, Value value) {
        return later().isEmpty() ? this : new Repaired(on, later().stream().map(one -> one.source().equals(observation.indicator())
                && one.value().equals(observation.value()) && one.on().equals(observation.evidence()) ? new Since(one.source(), value, one.before(), one.on())
                : one).toList(), vetoes);
    }

    private static int place(Value value) {
        return value == null ? -1 : value.place();
    }
}
