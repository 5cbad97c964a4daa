package org.shouxin.expert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.calendar.Deadlines;
import org.shouxin.identity.Duty;
import org.shouxin.identity.FieldCipher;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Refused;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.CaseSubjects;
import org.shouxin.workflow.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nominations up to the end of the preliminary review: filed, checked against the conditions, reviewed, corrected, lapsed or
 * refused. Every verb writes what happened to the trail and runs in the transaction of the command that called it.
 *
 * @article WJ-11,WJ-12(1),WJ-12(2),WJ-12(3)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Recruitment {

    /** Rulebook key: working days a nominator has for a correction. */
    static final String CORRECTION_DAYS = "expert.correction.working-days";

    /** The decision table about the conditions of appointment. */
    static final String ELIGIBILITY = "expert-eligibility";

    private final Nominations nominations;
    private final EligibilityChecks checks;
    private final EligibilityResults results;
    private final Reviews reviews;
    private final DemandedDocuments demanded;
    private final Duplicates duplicates;
    private final Blacklist blacklist;
    private final Applicants applicants;
    private final SeparationOfDuties duties;
    private final Decisions decisions;
    private final CaseSubjects subjects;
    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final FieldCipher cipher;
    private final OutcomeNotices notices;
    private final Trail trail;
    private final Clock clock;

    Recruitment(Nominations nominations, EligibilityChecks checks, EligibilityResults results, Reviews reviews, DemandedDocuments demanded,
            Duplicates duplicates, Blacklist blacklist, Applicants applicants, SeparationOfDuties duties, Decisions decisions,
            CaseSubjects subjects, Rulebook rulebook, Deadlines deadlines, FieldCipher cipher, OutcomeNotices notices, Trail trail, Clock clock) {
        this.nominations = nominations;
        this.checks = checks;
        this.results = results;
        this.reviews = reviews;
        this.demanded = demanded;
        this.duplicates = duplicates;
        this.blacklist = blacklist;
        this.applicants = applicants;
        this.duties = duties;
        this.decisions = decisions;
        this.subjects = subjects;
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.cipher = cipher;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enters a nomination. Raises the refusals of {@code NominationPolicy}, {@code input.invalid} naming the faulty fields,
     * {@code nomination.person-changed} when the resident ID is not the account's, and {@code nomination.duplicate} when the person is in the pool or has an open nomination of the bureau.
     *
     * @return the candidate's account, invited when there was none
     * @article WJ-12(1),WJ-12(2)
     */
    public Party fileNomination(Filing filing, Registration typed) {
        applicants.check(filing);
        var registration = RegistrationCheck.normalised(typed, today());
        var index = PersonIndex.of(registration, cipher);
        duplicates.refuse(filing.bureauId(), index, filing.caseNumber());
        var applicant = applicants.party(filing, registration.candidate());
        nominations.saveAndFlush(new Nomination(filing, registration, index, applicant, clock.instant()));
        duplicates.refusePooled(filing.bureauId(), index);
        if (filing.kind() != NominationKind.SELF) {
            duties.take(filing.caseNumber(), filing.actor(), Duty.NOMINATE);
        }
        duties.assign(filing.caseNumber(), applicant.personId(), Duty.SUBJECT);
        trail.record(filing.act().event("nomination.filed").changed("status", null, NominationStatus.FILED.name())
                .changed("kind", null, filing.kind().code()).changed("name", null, registration.candidate().name())
                .because(filing.proposal().specialReason()).under(filing.proposal().specialExpert() ? "WJ-12(1),WJ-12(5)" : "WJ-12(1),WJ-12(2)"));
        return applicant;
    }

    /**
     * Asks the decision table about the candidate and keeps every finding.
     *
     * @return the heaviest finding
     * @article WJ-11
     */
    public Severity checkEligibility(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var blacklisted = blacklist.holds(nomination.bureauId(), nomination.residentIdIndex(), today());
        var facts = EligibilityFacts.of(nomination.registration(), blacklisted, today());
        var rules = RuleSet.on(rulebook, nomination.bureauId(), today(), EligibilityRules.KEYS);
        var answer = decisions.ask(caseNumber, ELIGIBILITY, facts.inputs(rules));
        var findings = answer.rows().stream().map(Finding::of).toList();
        var round = nomination.nextCheck();
        checks.save(new EligibilityCheck(caseNumber, round, today(), facts, rules));
        for (var line = 0; line < findings.size(); line++) {
            results.save(new EligibilityResult(caseNumber, round, line + 1, findings.get(line), answer.version(), clock.instant()));
        }
        var worst = Severity.worst(findings.stream().map(Finding::severity).toList());
        var against = findings.stream().filter(finding -> finding.severity() != Severity.PASS).map(Finding::code)
                .collect(Collectors.joining(","));
        trail.record(Act.ofSystem(caseNumber).event("nomination.eligibility-checked").changed("outcome", null, worst.code())
                .changed("findings", null, against.isEmpty() ? null : against)
                .under(findings.stream().map(Finding::article).distinct().collect(Collectors.joining(","))).changed("rules", null, rules.references()).ruledBy(answer.version()));
        return worst;
    }

    /**
     * Concludes the preliminary review.
     *
     * @return the moment the time for a correction is over, the midnight that ends its last day; {@code null} unless returned
     * @article WJ-12(3),WJ-A2
     */
    public Instant reviewRegistration(Act act, ReviewOpinion opinion) {
        var nomination = nominations.ofCase(act.caseNumber());
        var checklist = demanded.of(nomination);
        ReviewPolicy.check(opinion, results.worstOf(nomination), checklist.missing());
        reviews.save(new Review(act.caseNumber(), nomination.checks(), opinion, act.actor(), clock.instant()));
        var before = nomination.status();
        var event = act.event("nomination.reviewed").changed("outcome", null, opinion.outcome().code()).under("WJ-12(3)")
                .because(opinion.outcome() == ReviewOutcome.ACCEPT ? opinion.waiverReason() : opinion.reason());
        Instant over = null;
        if (opinion.outcome() == ReviewOutcome.RETURN) {
            var rule = rulebook.on(CORRECTION_DAYS, nomination.bureauId(), today());
            var deadline = deadlines.set(act.caseNumber(), "correction", today(), rule.asInt(), rule.reference());
            over = deadline.due().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            nomination.returned(deadline.due());
            notices.tell(nomination, OutcomeNotices.Outcome.RETURNED, String.valueOf(nomination.checks()), Map.of("due", deadline.due().toString()));
            event = event.changed("correctionDueOn", null, deadline.due().toString()).ruledBy(rule.reference());
        } else if (opinion.outcome() == ReviewOutcome.ACCEPT) {
            nomination.become(NominationStatus.ACCEPTED);
            event = event.ruledBy(checklist.rule().reference());
        }
        trail.record(event.changed("status", before.name(), nomination.status().name()));
        return over;
    }

    /**
     * Enters a corrected registration. A changed proposal raises {@code input.invalid} with {@code proposal.fixed}, the resident
     * ID of somebody else {@code nomination.person-changed}, and one after the last day for it
     * {@code nomination.correction-late}, also while the case waits to be closed for that.
     *
     * @article WJ-12(2),WJ-12(3)
     */
    public void correctRegistration(Act act, Proposal proposal, Registration typed) {
        var nomination = nominations.ofCase(act.caseNumber());
        if (nomination.correctionDueOn() != null && today().isAfter(nomination.correctionDueOn())) {
            throw new Refused("nomination.correction-late");
        }
        ProposalPolicy.checkUnchanged(nomination.proposal(), proposal);
        var registration = RegistrationCheck.normalised(typed, today());
        applicants.checkCorrected(nomination.applicant(), registration.candidate());
        var index = PersonIndex.of(registration, cipher);
        if (nomination.renewedTermId() == null) {
            duplicates.refuse(nomination.bureauId(), index, act.caseNumber());
        } else {
            RenewalPolicy.checkSamePerson(nomination.residentIdIndex(), index);
        }
        var event = act.event("nomination.corrected").under("WJ-12(2),WJ-12(3)");
        for (var change : RegistrationChanges.between(nomination.registration(), registration)) {
            event = event.changed(change.field(), change.before(), change.after());
        }
        nomination.corrected(registration, index);
        nominations.saveAndFlush(nomination);
        subjects.rename(act.caseNumber(), registration.candidate().name());
        trail.record(event.changed("status", NominationStatus.RETURNED.name(), NominationStatus.FILED.name()));
    }

    /**
     * Closes a nomination whose correction did not come in time.
     *
     * @article WJ-12(3)
     */
    public void lapseNomination(String caseNumber) {
        close(caseNumber, NominationStatus.LAPSED, "nomination.lapsed", OutcomeNotices.Outcome.LAPSED);
    }

    /**
     * Closes a nomination that did not pass the preliminary review.
     *
     * @article WJ-12(3)
     */
    public void refuseNomination(String caseNumber) {
        close(caseNumber, NominationStatus.REFUSED, "nomination.refused", OutcomeNotices.Outcome.REFUSED);
    }

    private void close(String caseNumber, NominationStatus end, String action, OutcomeNotices.Outcome outcome) {
        var nomination = nominations.ofCase(caseNumber);
        var before = nomination.status();
        nomination.close(end, clock.instant());
        trail.record(Act.ofSystem(caseNumber).event(action).changed("status", before.name(), end.name()).under("WJ-12(3)"));
        notices.tell(nomination, outcome, Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
