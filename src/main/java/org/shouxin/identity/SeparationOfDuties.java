package org.shouxin.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody judges what they brought in, or decides what they checked. Binds people, not accounts, and holds in the database
 * too: every duty writes one row per conflicting pair it is part of, and {@code unique (case, person, pair)} refuses the
 * second duty of a pair even when two transactions check at the same moment. Whoever stands in for somebody does not judge
 * what that person brought in either, as long as it lasts, not even in the own name.
 *
 * @article WJ-12(3)
 */
@Service
public class SeparationOfDuties {

    /** @param all the person's own duties in a case and those of the people they stand in for */
    record Held(Set<Duty> own, Set<Duty> all) {

        static Held none() {
            return new Held(new HashSet<>(), new HashSet<>());
        }

        void add(Duty duty, boolean ofThePerson) {
            all.add(duty);
            if (ofThePerson) {
                own.add(duty);
            }
        }
    }

    /** Duties in which one judges the work of others. */
    static final Set<Duty> JUDGING = EnumSet.of(Duty.REVIEW, Duty.TEST, Duty.DECIDE, Duty.INVESTIGATE, Duty.CHECK, Duty.APPROVE,
            Duty.HOLD, Duty.VERIFY, Duty.CONFIRM, Duty.JUDGE);

    /** The people for whom the named person stands in now. */
    static final String PRINCIPALS = """
            select p.person_id from identity_deputy s join identity_account p on p.id = s.principal_id
            join identity_account me on me.id = s.deputy_id
            where me.person_id = %s and s.revoked_at is null and s.from_at <= :now and s.until_at > :now""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Only a migration changes them, and a node starts after its migrations. */
    private volatile List<DutyRule> rules;

    SeparationOfDuties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes on the duty in the caller's transaction, or refuses with {@code duty.excluded} naming the earlier duty. A deputy
     * is bound by the principal's duties as well, and binds the principal. Taking the same duty again changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String caseNumber, Actor actor, Duty duty) {
        if (actor.equals(Actor.SYSTEM)) {
            return;
        }
        assign(caseNumber, actor.personId(), duty, JUDGING.contains(duty));
        if (actor.onBehalfOf() != null) {
            jdbc.sql("select person_id from identity_account where id = ?").param(actor.onBehalfOf()).query(String.class).optional()
                    .ifPresent(principal -> assign(caseNumber, principal, duty));
        }
    }

    /** Enters a duty of a person who does not act now, such as the subject of a case; refuses like {@link #take}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String caseNumber, String personId, Duty duty) {
        assign(caseNumber, personId, duty, false);
    }

    private void assign(String caseNumber, String personId, Duty duty, boolean withPrincipals) {
        var held = held(caseNumber, personId, withPrincipals);
        barrier(held, personId, duty).ifPresent(conflict -> {
            throw refusal(conflict);
        });
        if (!held.own().contains(duty)) {
            enter(caseNumber, personId, duty);
        }
    }

    /** Why this person may not take on the duty; empty when they may. */
    public Optional<Exclusion> exclusion(String caseNumber, String personId, Duty duty) {
        return barrier(held(caseNumber, personId, JUDGING.contains(duty)), personId, duty);
    }

    private Optional<Exclusion> barrier(Held held, String personId, Duty duty) {
        return held.all().isEmpty() ? Optional.empty()
                : rules(duty).stream().filter(rule -> held.all().contains(rule.other(duty))).findFirst()
                        .map(rule -> new Exclusion(personId, nameOf(personId), duty, rule.other(duty), rule.articles()));
    }

    /** Who holds the role for that bureau and unit but may not take on the duty in this case, each with the reason. */
    public List<Exclusion> excluded(String caseNumber, Duty duty, Role role, String bureauId, String unitId) {
        var barred = new HashSet<String>();
        return asked("""
                select a.person_id, a.display_name, d.duty, r.articles
                from identity_duty_rule r
                join identity_duty d on d.case_number = :number and d.pair_key = d.duty
                    and ((r.duty_a = :duty and r.duty_b = d.duty) or (r.duty_b = :duty and r.duty_a = d.duty))
                join identity_account a on a.enabled = true and (d.person_id = a.person_id%s)
                where exists (select 1 from identity_grant g where g.account_id = a.id
                    and g.role = :role and g.bureau_id = :bureau and (g.unit_id = '' or g.unit_id = :unit))
                order by a.display_name, a.person_id, r.pair_key""", caseNumber, duty, role, bureauId, unitId)
                .query((row, at) -> new Exclusion(row.getString("person_id"), row.getString("display_name"), duty,
                        Duty.valueOf(row.getString("duty")), row.getString("articles")))
                .list().stream().filter(exclusion -> barred.add(exclusion.personId())).toList();
    }

    /** Whether at least one enabled account may take on the duty. */
    public boolean somebodyMay(String caseNumber, Duty duty, Role role, String bureauId, String unitId) {
        return asked("""
                select 1 from identity_grant g join identity_account a on a.id = g.account_id
                where g.role = :role and g.bureau_id = :bureau and (g.unit_id = '' or g.unit_id = :unit) and a.enabled = true
                and not exists (select 1 from identity_duty d join identity_duty_rule r
                    on ((r.duty_a = :duty and r.duty_b = d.duty) or (r.duty_b = :duty and r.duty_a = d.duty))
                    where d.case_number = :number and d.pair_key = d.duty and (d.person_id = a.person_id%s))
                limit 1""",
                caseNumber, duty, role, bureauId, unitId).query(Long.class).optional().isPresent();
    }

    private JdbcClient.StatementSpec asked(String sql, String caseNumber, Duty duty, Role role, String bureauId, String unitId) {
        var judging = JUDGING.contains(duty);
        var spec = jdbc.sql(sql.formatted(judging ? " or d.person_id in (" + PRINCIPALS.formatted("a.person_id") + ")" : ""))
                .param("number", caseNumber).param("duty", duty.name()).param("role", role.name()).param("bureau", bureauId)
                .param("unit", unitId == null ? "" : unitId);
        return judging ? spec.param("now", clock.millis()) : spec;
    }

    /** Which duties exclude each other. */
    public List<DutyRule> rules() {
        var known = rules;
        if (known == null) {
            known = jdbc.sql("select pair_key, duty_a, duty_b, articles from identity_duty_rule order by pair_key")
                    .query((row, at) -> new DutyRule(row.getString("pair_key"), Duty.valueOf(row.getString("duty_a")),
                            Duty.valueOf(row.getString("duty_b")), row.getString("articles"))).list();
            rules = known;
        }
        return known;
    }

    private List<DutyRule> rules(Duty duty) {
        return rules().stream().filter(rule -> rule.concerns(duty)).toList();
    }

    private Held held(String caseNumber, String personId, boolean withPrincipals) {
        var held = Held.none();
        var spec = jdbc.sql("select person_id, duty from identity_duty where case_number = :number and (person_id = :person"
                + (withPrincipals ? " or person_id in (" + PRINCIPALS.formatted(":person") + ")" : "") + ")").param("number", caseNumber)
                .param("person", personId);
        (withPrincipals ? spec.param("now", clock.millis()) : spec)
                .query(row -> {
                    held.add(Duty.valueOf(row.getString("duty")), row.getString("person_id").equals(personId));
                });
        return held;
    }

    private void enter(String caseNumber, String personId, Duty duty) {
        var pairs = Stream.concat(Stream.of(duty.name()), rules(duty).stream().map(DutyRule::pairKey)).toList();
        var values = new ArrayList<Object>();
        pairs.forEach(pair -> values.addAll(List.of(Ids.next(), caseNumber, personId, pair, duty.name(), clock.millis())));
        try {
            jdbc.sql("insert into identity_duty (id, case_number, person_id, pair_key, duty, taken_at) values "
                    + String.join(", ", Collections.nCopies(pairs.size(), "(?, ?, ?, ?, ?, ?)"))).params(values).update();
        } catch (DuplicateKeyException raced) {
            // Another transaction was faster: with the same duty there is nothing left to do, with a conflicting one we lost.
            barrier(held(caseNumber, personId, false), personId, duty).ifPresent(conflict -> {
                throw refusal(conflict);
            });
        }
    }

    private String nameOf(String personId) {
        return jdbc.sql("select min(display_name) from identity_account where person_id = ?").param(personId)
                .query(String.class).optional().orElse("");
    }

    private static Refused refusal(Exclusion exclusion) {
        return new Refused("duty.excluded", Map.of("person", exclusion.displayName(), "wanted", exclusion.wanted(),
                "because", exclusion.because(), "articles", exclusion.articles()));
    }
}
