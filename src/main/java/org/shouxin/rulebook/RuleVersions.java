package org.shouxin.rulebook;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds values to the rulebook of a bureau. A version that is there is never changed, and none begins in the past. */
@Service
public class RuleVersions {

    /** What a bureau wants a rule to be, and the version it looked at when it said so. */
    public record Wanted(String bureauId, String key, String value, LocalDate effectiveFrom, String baseReference) {
    }

    private final Rulebook rulebook;
    private final RuleDefinitions definitions;
    private final RuleBounds bounds;
    private final ObjectProvider<ValueCheck> checks;
    private final JdbcClient jdbc;
    private final Clock clock;

    RuleVersions(Rulebook rulebook, RuleDefinitions definitions, RuleBounds bounds, ObjectProvider<ValueCheck> checks, JdbcClient jdbc, Clock clock) {
        this.rulebook = rulebook;
        this.definitions = definitions;
        this.bounds = bounds;
        this.checks = checks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The wanted version with its value in stored form, based on the bureau's last version of the rule.
     *
     * @throws InvalidInput naming {@code ruleKey}, {@code newValue} or {@code effectiveFrom}
     */
    public Wanted checked(String bureauId, String key, String value, LocalDate effectiveFrom) {
        var definition = definitions.of(key);
        var base = rulebook.latest(key, bureauId);
        if (definition.isEmpty() || base.isEmpty()) {
            throw new InvalidInput(List.of(new FieldProblem("ruleKey", "rule.unknown", Map.of())));
        }
        var problems = new ArrayList<FieldProblem>();
        var checked = definition.get().check(value, "newValue");
        if (checked.problem() != null) {
            problems.add(checked.problem());
        } else if (checked.value().equals(base.get().value())) {
            problems.add(new FieldProblem("newValue", "rule.unchanged", Map.of()));
        } else {
            problem(definition.get(), bureauId, checked.value(), effectiveFrom).ifPresent(problems::add);
        }
        if (effectiveFrom.isBefore(LocalDate.now(clock))) {
            problems.add(new FieldProblem("effectiveFrom", "rule.past", Map.of()));
        } else if (!effectiveFrom.isAfter(base.get().effectiveFrom())) {
            problems.add(new FieldProblem("effectiveFrom", "rule.before-latest", Map.of("from", base.get().effectiveFrom())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Wanted(bureauId, key, checked.value(), effectiveFrom, base.get().reference());
    }

    /** Why a value that is possible by itself is not, beside other rules or what it names. */
    private Optional<FieldProblem> problem(RuleDefinition definition, String bureauId, String value, LocalDate from) {
        var bound = definition.kind() == RuleDefinition.Kind.CODES ? Optional.<FieldProblem>empty()
                : bounds.problem(bureauId, definition.key(), new BigDecimal(value), from);
        return bound.or(() -> checks.orderedStream().flatMap(check -> check.problem(bureauId, definition.key(), value, from).stream()).findFirst());
    }

    /**
     * Enters the version. Refused as {@code rule.effective-past} when its day has passed meanwhile, as {@code rule.bound-broken}
     * when it makes no sense beside what other rules have become, and as a conflict {@code rule.base-stale} when the rule has
     * another version than the one that was looked at, or gets one at this moment.
     *
     * @param caseNumber the case in which it was approved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Rule enact(Wanted wanted, String caseNumber) {
        if (wanted.effectiveFrom().isBefore(LocalDate.now(clock))) {
            throw new Refused("rule.effective-past", Map.of("from", wanted.effectiveFrom()));
        }
        if (definitions.of(wanted.key()).filter(definition -> definition.kind() != RuleDefinition.Kind.CODES)
                .flatMap(number -> bounds.problem(wanted.bureauId(), wanted.key(), new BigDecimal(wanted.value()), wanted.effectiveFrom())).isPresent()) {
            throw new Refused("rule.bound-broken");
        }
        var base = rulebook.latest(wanted.key(), wanted.bureauId()).filter(rule -> rule.reference().equals(wanted.baseReference()))
                .orElseThrow(() -> new Conflict("rule.base-stale"));
        var common = rulebook.latest(wanted.key(), null).orElseThrow(() -> new Conflict("rule.base-stale"));
        try {
            jdbc.sql("""
                    insert into rulebook_bureau_rule (bureau_id, rule_key, version_no, common_version, rule_value, effective_from,
                        case_number, enacted_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(wanted.bureauId(), wanted.key(), base.bureauId() == null ? 1 : base.version() + 1, common.version(), wanted.value(),
                            wanted.effectiveFrom(), caseNumber, java.sql.Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException raced) {
            throw new Conflict("rule.base-stale");
        }
        return rulebook.latest(wanted.key(), wanted.bureauId()).orElseThrow(() -> new Conflict("rule.base-stale"));
    }

    /** The case in which a bureau's own version was approved, by reference. */
    public Map<String, String> casesOf(String key, String bureauId) {
        var cases = new java.util.HashMap<String, String>();
        jdbc.sql("select version_no, case_number from rulebook_bureau_rule where rule_key = ? and bureau_id = ?").params(key, bureauId)
                .query(row -> {
                    cases.put(key + "@" + bureauId + "." + row.getInt(1), row.getString(2));
                });
        return cases;
    }
}
