package org.shouxin.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouxin.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Separation of duties for lists and choices, read for all of their rows at once. What counts in the end is asked of
 * {@link SeparationOfDuties} when a duty is taken.
 *
 * @article WJ-12(3)
 */
@Service
public class DutyBarriers {

    private final SeparationOfDuties duties;
    private final JdbcClient jdbc;
    private final Clock clock;

    DutyBarriers(SeparationOfDuties duties, JdbcClient jdbc, Clock clock) {
        this.duties = duties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A duty that is to be taken on in a case by somebody with that role for the bureau and unit. */
    public record Asked(String caseNumber, Duty duty, Role role, String bureauId, String unitId) {

        private Holders holders() {
            return new Holders(role, bureauId, unitId);
        }
    }

    private record Holders(Role role, String bureauId, String unitId) {
    }

    /**
     * For a list: which earlier duty, if any, keeps this person from a duty in each of the cases.
     *
     * @param wanted case number and duty of each row
     * @return in the order of {@code wanted}; read in two queries, however long the list is
     */
    public List<Optional<Duty>> ofPerson(String personId, List<Map.Entry<String, Duty>> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var held = new HashMap<String, SeparationOfDuties.Held>();
        jdbc.sql("select case_number, person_id, duty from identity_duty where case_number in (:cases) and (person_id = :person or person_id in ("
                + SeparationOfDuties.PRINCIPALS.formatted(":person") + "))").param("person", personId).param("now", clock.millis())
                .param("cases", wanted.stream().map(Map.Entry::getKey).distinct().toList())
                .query(row -> {
                    held.computeIfAbsent(row.getString("case_number"), unused -> SeparationOfDuties.Held.none())
                            .add(Duty.valueOf(row.getString("duty")), row.getString("person_id").equals(personId));
                });
        var rules = held.isEmpty() ? List.<DutyRule>of() : duties.rules();
        return wanted.stream().map(row -> {
            var known = held.getOrDefault(row.getKey(), SeparationOfDuties.Held.none());
            return rules.stream().filter(rule -> rule.concerns(row.getValue())).map(rule -> rule.other(row.getValue()))
                    .filter((SeparationOfDuties.JUDGING.contains(row.getValue()) ? known.all() : known.own())::contains).findFirst();
        }).toList();
    }

    /**
     * For a choice of people: which earlier duty, if any, keeps each of them from a duty in one case.
     *
     * @return by person; those whom nothing keeps from it are left out. Read in three queries, however many they are
     */
    public Map<String, Duty> inCase(String caseNumber, Collection<String> personIds, Duty wanted) {
        var held = new HashMap<String, Set<Duty>>();
        jdbc.sql("select person_id, duty from identity_duty where case_number = ?").param(caseNumber).query(row -> {
            held.computeIfAbsent(row.getString(1), unused -> EnumSet.noneOf(Duty.class)).add(Duty.valueOf(row.getString(2)));
        });
        if (held.isEmpty() || personIds.isEmpty()) {
            return Map.of();
        }
        var also = SeparationOfDuties.JUDGING.contains(wanted) ? principals(personIds) : Map.<String, Set<String>>of();
        var barriers = new HashMap<String, Duty>();
        personIds.forEach(person -> because(wanted, person, held, also).ifPresent(because -> barriers.put(person, because)));
        return barriers;
    }

    /**
     * Those that nobody may take on, as {@link SeparationOfDuties#somebodyMay} says of each; read in two queries and one for each
     * role and place, however many they are.
     */
    public Set<Asked> forNobody(Collection<Asked> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var held = new HashMap<String, Map<String, Set<Duty>>>();
        jdbc.sql("select case_number, person_id, duty from identity_duty where case_number in (:cases) and pair_key = duty")
                .param("cases", asked.stream().map(Asked::caseNumber).distinct().toList()).query(row -> {
                    held.computeIfAbsent(row.getString(1), unused -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), unused -> EnumSet.noneOf(Duty.class)).add(Duty.valueOf(row.getString(3)));
                });
        var holders = asked.stream().map(Asked::holders).distinct().collect(Collectors.toMap(place -> place, this::people));
        var people = holders.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var also = people.isEmpty() ? Map.<String, Set<String>>of() : principals(people);
        return asked.stream().filter(one -> holders.get(one.holders()).stream()
                .allMatch(person -> because(one.duty(), person, held.getOrDefault(one.caseNumber(), Map.of()), also).isPresent())).collect(Collectors.toSet());
    }

    private Set<String> people(Holders place) {
        return Set.copyOf(jdbc.sql("""
                select distinct a.person_id from identity_grant g join identity_account a on a.id = g.account_id
                where g.role = ? and g.bureau_id = ? and (g.unit_id = '' or g.unit_id = ?) and a.enabled = true""")
                .params(place.role().name(), place.bureauId(), place.unitId() == null ? "" : place.unitId()).query(String.class).list());
    }

    /** Which duty of the person, or of those the person stands in for where the duty judges, bars the wanted one. */
    private Optional<Duty> because(Duty wanted, String person, Map<String, Set<Duty>> held, Map<String, Set<String>> also) {
        var principals = SeparationOfDuties.JUDGING.contains(wanted) ? also.getOrDefault(person, Set.of()) : Set.<String>of();
        var taken = Stream.concat(Stream.of(person), principals.stream()).flatMap(one -> held.getOrDefault(one, Set.of()).stream())
                .collect(Collectors.toSet());
        return duties.rules().stream().filter(rule -> rule.concerns(wanted)).map(rule -> rule.other(wanted)).filter(taken::contains).findFirst();
    }

    private Map<String, Set<String>> principals(Collection<String> personIds) {
        var principals = new HashMap<String, Set<String>>();
        jdbc.sql("""
                select me.person_id, p.person_id from identity_deputy s join identity_account p on p.id = s.principal_id
                join identity_account me on me.id = s.deputy_id
                where me.person_id in (:people) and s.revoked_at is null and s.from_at <= :now and s.until_at > :now""")
                .param("people", personIds).param("now", clock.millis())
                .query(row -> {
                    principals.computeIfAbsent(row.getString(1), unused -> new HashSet<>()).add(row.getString(2));
                });
        return principals;
    }
}
