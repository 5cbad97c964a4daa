package org.shouxin.expert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.workflow.Decisions;
import org.shouxin.workflow.spi.StoredDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of recruitments computed again: checks of the conditions, graded tests, terms.
 *
 * @article WJ-6,WJ-11
 */
@Component
@Transactional(readOnly = true)
class RecruitmentDecisions implements StoredDecisions {

    private static final String UNKNOWN = "rules.unknown";

    private final EligibilityChecks checks;
    private final EligibilityResults results;
    private final TestSittings sittings;
    private final Terms terms;
    private final RenewalFile renewals;
    private final Decisions decisions;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;

    RecruitmentDecisions(EligibilityChecks checks, EligibilityResults results, TestSittings sittings, Terms terms, RenewalFile renewals,
            Decisions decisions, Rulebook rulebook, JdbcClient jdbc) {
        this.checks = checks;
        this.results = results;
        this.sittings = sittings;
        this.terms = terms;
        this.renewals = renewals;
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
    }

    @Override
    public List<Recomputed> of(String caseNumber) {
        var found = new ArrayList<Recomputed>();
        checks.findByCaseNumberOrderByRound(caseNumber).forEach(check -> found.add(eligibility(caseNumber, check)));
        sittings.findByCaseNumberOrderByAttempt(caseNumber).stream().filter(sitting -> sitting.ruleVersions() != null)
                .forEach(sitting -> found.add(test(sitting)));
        terms.findByCaseNumber(caseNumber).ifPresent(term -> found.add(term(term)));
        return found;
    }

    @Override
    public List<String> cases(String after, int limit) {
        return jdbc.sql("select case_number from expert_nomination where case_number > ? order by case_number limit " + limit).param(after)
                .query(String.class).list();
    }

    private Recomputed eligibility(String caseNumber, EligibilityCheck check) {
        var stored = results.findByCaseNumberAndRoundOrderByLine(caseNumber, check.round());
        var version = stored.isEmpty() ? "" : stored.get(0).decisionVersion();
        var computed = again(check.ruleVersions(), rules -> decisions.again(version, check.facts().inputs(rules))
                .map(answer -> answer.rows().stream().map(Finding::of).map(RecruitmentDecisions::words).toList()));
        return new Recomputed("eligibility", check.checkedOn(), check.ruleVersions() + "," + version,
                stored.stream().map(EligibilityResult::finding).map(RecruitmentDecisions::words).toList(), computed);
    }

    private Recomputed test(TestSitting sitting) {
        var computed = again(sitting.ruleVersions(), rules -> decisions.again(sitting.decisionVersion(), sitting.inputs(rules))
                .map(answer -> answer.rows().get(0))
                .map(row -> outcome(total(sitting, rules), (String) row.get("outcome"), Finding.of(row).code())));
        return new Recomputed("test", sitting.testDate(), sitting.ruleVersions() + "," + sitting.decisionVersion(),
                outcome(sitting.total(), sitting.outcome().code(), sitting.finding()), computed);
    }

    private Recomputed term(Term term) {
        var computed = rulebook.byReference(term.ruleVersion())
                .map(rule -> lastDay(term, rule.asInt()).toString()).orElse(UNKNOWN);
        return new Recomputed("term", term.startsOn(), term.ruleVersion(), List.of(term.endsOn().toString()), List.of(computed));
    }

    /** A renewal follows on the term before. */
    private LocalDate lastDay(Term term, int years) {
        return renewals.past(term.caseNumber()).map(past -> TermPolicy.following(past.endsOn(), term.startsOn(), years).lastDay())
                .orElseGet(() -> TermPolicy.lastDay(term.startsOn(), years));
    }

    /** By the very versions that were kept. */
    private List<String> again(String references, Function<RuleSet, Optional<List<String>>> outcome) {
        return RuleSet.stored(rulebook, references).flatMap(outcome).orElseGet(() -> List.of(UNKNOWN));
    }

    /** The components added up; points that no sheet of those rules takes add up to nothing. */
    private static BigDecimal total(TestSitting sitting, RuleSet rules) {
        try {
            return sitting.result().sheet(TestRules.components(rules)).total();
        } catch (InvalidInput impossible) {
            return BigDecimal.ONE.negate();
        }
    }

    private static List<String> outcome(BigDecimal total, String outcome, String finding) {
        return Stream.of(total.stripTrailingZeros().toPlainString(), outcome, finding).toList();
    }

    private static String words(Finding finding) {
        return finding.code() + " " + finding.severity().code() + " " + finding.article();
    }
}
