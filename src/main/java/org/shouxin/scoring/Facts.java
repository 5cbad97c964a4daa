package org.shouxin.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shouxin.scoring.FactsRefused.Finding;

/**
 * What is known of one enterprise on a date, read and checked against a scheme. The order in which facts were given leaves
 * no trace. Made by {@link Scheme#facts}.
 *
 * @article CR-A1, NB-2(2)
 */
public final class Facts {

    private final Scheme scheme;
    private final LocalDate asOf;
    private final Observation[] observations;
    private final int[] places;
    private final List<Observation> further;
    private final List<Occurrence> occurrences;
    private final Map<String, LocalDate> standing;
    private final Repaired repaired;
    private final List<String> missing;
    private final boolean blocked;

    private Facts(Collector given) {
        this.scheme = given.scheme;
        this.asOf = given.asOf;
        this.observations = new Observation[given.scheme.indicators().size()];
        this.places = new int[observations.length];
        for (int position = 0; position < observations.length; position++) {
            var code = given.scheme.indicators().get(position).code();
            observations[position] = given.observations.getOrDefault(code, new Observation(code, null, null));
            places[position] = observations[position].value() == null ? -1 : observations[position].value().place();
        }
        this.further = given.further.stream().sorted(Comparator.comparing(Observation::indicator).thenComparing(Observation::evidence)
                .thenComparing(observation -> observation.value().place())).toList();
        this.occurrences = given.occurrences.stream()
                .sorted(Comparator.comparing(Occurrence::on).thenComparing(Occurrence::deduction)).toList();
        this.standing = Collections.unmodifiableMap(new TreeMap<>(given.standing));
        this.repaired = given.repaired;
        var unknown = given.scheme.indicators().stream().filter(indicator -> given.nothingKnownOf(indicator.code())).toList();
        this.missing = unknown.stream().map(Indicator::code).toList();
        this.blocked = unknown.stream().anyMatch(indicator -> indicator.missing().effect() == Level.Effect.MISSING_BLOCKS);
    }

    /** Reference of the rulebook they were read by. */
    public String rulebook() {
        return scheme.reference();
    }

    /** Whether it was this very scheme that read them; another draft of the same version may number indicators otherwise. */
    boolean readBy(Scheme other) {
        return scheme == other;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** One per indicator of the scheme, in its order; those of which nothing is known have no value. */
    public List<Observation> observations() {
        return List.of(observations);
    }

    /** By date, then code. */
    public List<Occurrence> occurrences() {
        return occurrences;
    }

    /** Vetoes recorded by an earlier grading which no repair has lifted, with the day of their cause. */
    public Map<String, LocalDate> standingVetoes() {
        return standing;
    }

    Repaired repaired() {
        return repaired;
    }

    /** Codes of the indicators of which nothing is known. */
    public List<String> missing() {
        return missing;
    }

    boolean blocked() {
        return blocked;
    }

    Observation observation(int position) {
        return observations[position];
    }

    /** Further values in the window of the indicator at the position. */
    List<Observation> further(int position) {
        return further.isEmpty() ? further : further.stream().filter(one -> one.indicator().equals(observations[position].indicator())).toList();
    }

    int place(int position) {
        return places[position];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && rulebook().equals(facts.rulebook()) && asOf.equals(facts.asOf)
                && Arrays.equals(observations, facts.observations) && further.equals(facts.further) && occurrences.equals(facts.occurrences)
                && standing.equals(facts.standing) && repaired.equals(facts.repaired);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rulebook(), asOf, Arrays.hashCode(observations), further, occurrences, standing, repaired);
    }

    /** Takes facts in any order and tells everything that is wrong with them at once. */
    public static final class Collector {

        private final Scheme scheme;
        private final LocalDate asOf;
        private final Map<String, Observation> observations = new HashMap<>();
        private final List<Observation> further = new ArrayList<>();
        private final List<Occurrence> occurrences = new ArrayList<>();
        private final Map<String, LocalDate> standing = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private Repaired repaired = Repaired.NEVER;

        Collector(Scheme scheme, LocalDate asOf) {
            this.scheme = scheme;
            this.asOf = Objects.requireNonNull(asOf);
        }

        Collector(Scheme scheme, Facts facts) {
            this(scheme, facts.asOf);
            for (var observation : facts.observations) {
                observations.put(observation.indicator(), observation);
            }
            further.addAll(facts.further);
            occurrences.addAll(facts.occurrences);
            standing.putAll(facts.standing);
            repaired = facts.repaired;
        }

        public Collector value(String indicator, String raw) {
            return value(indicator, raw, null);
        }

        /**
         * @param raw      as text, see {@link ValueKind}; null or blank: nothing is known
         * @param evidence date of the evidence, not after the date graded for; may be null
         */
        public Collector value(String indicator, String raw, LocalDate evidence) {
            var known = scheme.indicator(indicator);
            if (known == null) {
                return refuse(indicator, "value.unknown-indicator", raw);
            }
            if (observations.containsKey(indicator)) {
                return refuse(indicator, "value.twice", raw);
            }
            if (evidence != null && evidence.isAfter(asOf)) {
                return refuse(indicator, "value.evidence-later", evidence.toString());
            }
            try {
                var value = raw == null || raw.isBlank() ? null : known.kind().parse(raw);
                observations.put(indicator, new Observation(indicator, value, value == null ? null : evidence));
            } catch (IllegalArgumentException unreadable) {
                refuse(indicator, unreadable.getMessage(), raw);
            }
            return this;
        }

        /** Another value in the window of an indicator, beside the one that counts: it scores nothing, but it can be the cause of a veto. */
        public Collector further(String indicator, String raw, LocalDate evidence) {
            try {
                further.add(new Observation(indicator, scheme.indicator(indicator).kind().parse(raw), Objects.requireNonNull(evidence)));
            } catch (IllegalArgumentException unreadable) {
                refuse(indicator, unreadable.getMessage(), raw);
            }
            return this;
        }

        /** Something that costs dynamic points. Each call is an occurrence of its own; later ones than the date count nothing. */
        public Collector occurred(String deduction, LocalDate on) {
            if (scheme.deduction(deduction) == null) {
                return refuse(deduction, "value.unknown-deduction", String.valueOf(on));
            }
            occurrences.add(new Occurrence(deduction, on));
            return this;
        }

        /** A veto of an earlier grading, from a cause on that day, which holds until a repair lifts it. */
        public Collector vetoedSince(String veto, LocalDate cause) {
            if (scheme.vetoes().stream().noneMatch(known -> known.code().equals(veto))) {
                return refuse(veto, "value.unknown-veto", String.valueOf(cause));
            }
            standing.merge(veto, cause, (left, right) -> left.isAfter(right) ? left : right);
            return this;
        }

        /** A repair case was passed. The latest repair counts, one after the date graded for does not. */
        public Collector repaired(Repaired passed) {
            if (!passed.on().isAfter(asOf) && (repaired.on() == null || passed.on().isAfter(repaired.on()))) {
                repaired = passed;
            }
            return this;
        }

        /** @throws FactsRefused naming everything that cannot be read */
        public Facts read() {
            if (!findings.isEmpty()) {
                throw new FactsRefused(findings);
            }
            return new Facts(this);
        }

        /** As if the same evidence had shown another value. */
        Collector replace(String indicator, Value value) {
            var before = observations.put(indicator, new Observation(indicator, value, observations.get(indicator).evidence()));
            repaired = repaired.replace(before, value);
            return this;
        }

        /** As if a repair were passed on the date graded for, with everything known that there is. */
        Collector repairedNow() {
            repaired = new Repaired(asOf, List.of(), false);
            return this;
        }

        private boolean nothingKnownOf(String indicator) {
            return !observations.containsKey(indicator) || observations.get(indicator).value() == null;
        }

        private Collector refuse(String subject, String code, String given) {
            findings.add(new Finding(subject, code, given));
            return this;
        }
    }
}
