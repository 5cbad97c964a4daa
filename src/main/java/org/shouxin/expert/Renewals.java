package org.shouxin.expert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shouxin.identity.Duty;
import org.shouxin.identity.FieldCipher;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The beginning of a renewal: another term is offered, and the expert applies for it, leaves, or lets the time pass. Who
 * applies goes through the same procedure as everybody.
 *
 * @article WJ-6,WJ-12
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Renewals {

    /** Rulebook key: how many days before the end of a term its renewal opens. */
    static final String NOTICE_DAYS = "expert.renewal.open-days";

    private final Nominations nominations;
    private final Experts experts;
    private final Terms terms;
    private final TermEnds ends;
    private final GivenAnswers answers;
    private final Blacklist blacklist;
    private final Applicants applicants;
    private final SeparationOfDuties duties;
    private final Rulebook rulebook;
    private final FieldCipher cipher;
    private final OutcomeNotices notices;
    private final Trail trail;
    private final Clock clock;

    Renewals(Nominations nominations, Experts experts, Terms terms, TermEnds ends, GivenAnswers answers, Blacklist blacklist,
            Applicants applicants, SeparationOfDuties duties, Rulebook rulebook, FieldCipher cipher, OutcomeNotices notices, Trail trail,
            Clock clock) {
        this.nominations = nominations;
        this.experts = experts;
        this.terms = terms;
        this.ends = ends;
        this.answers = answers;
        this.blacklist = blacklist;
        this.applicants = applicants;
        this.duties = duties;
        this.rulebook = rulebook;
        this.cipher = cipher;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param over the midnight that ends the last day of the term, until which the expert may answer */
    public record Offer(String name, Party applicant, Instant over) {
    }

    /**
     * Offers the expert another term, with the registration as it is on file. The product acts, by the rule of the days before
     * the end. Raises {@code renewal.not-due} when {@link RenewalPolicy} says no, also because another node was faster.
     *
     * @article WJ-6,WJ-12(1)
     */
    public Offer offerRenewal(String caseNumber, String termId) {
        var term = terms.findById(termId).orElseThrow(() -> new NotFound("expert.unknown"));
        var expert = experts.lockedById(term.expertId()).orElseThrow(() -> new NotFound("expert.unknown"));
        var rule = rulebook.on(NOTICE_DAYS, expert.bureauId(), today());
        var known = expert.onFile(expert.caseNumber() == null ? null : nominations.ofCase(expert.caseNumber()).registration());
        var index = PersonIndex.of(known, cipher);
        var history = new RenewalPolicy.History(nominations.existsByRenewedTermId(termId),
                nominations.existsByOpenPersonKeyAndCaseNumberNot(expert.bureauId() + ":" + index.residentId(), caseNumber),
                blacklist.holds(expert.bureauId(), index.residentId(), today()));
        if (!term.endsOn().equals(expert.termEndsOn()) || !RenewalPolicy.due(today(), term.endsOn(), rule.asInt(), history)) {
            throw new Refused("renewal.not-due");
        }
        var nomination = nominations.saveAndFlush(Nomination.renewal(caseNumber, term, expert, known, index, clock.instant()));
        duties.assign(caseNumber, expert.party().personId(), Duty.SUBJECT);
        trail.record(Act.ofSystem(caseNumber).event("renewal.offered").changed("status", null, NominationStatus.OFFERED.name())
                .changed("expertNumber", null, expert.number()).changed("termEndsOn", null, term.endsOn().toString())
                .under("WJ-6,WJ-12(1)").ruledBy(rule.reference()));
        notices.tell(nomination, OutcomeNotices.Outcome.RENEWAL_OFFERED, Map.of("until", term.endsOn().toString()));
        return new Offer(known.candidate().name(), expert.party(), term.endsOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /**
     * The expert's answer. Who applies confirms or corrects the registration; raises {@code input.invalid} naming the faulty
     * fields, {@code nomination.person-changed} for the resident ID of somebody else, and {@code renewal.late} once the term is
     * over, also while the case waits to be closed for that.
     *
     * @param typed {@code null} from an expert who leaves
     * @article WJ-6,WJ-12(1),WJ-12(2)
     */
    public void confirmRenewal(Act act, RenewalAnswer answer, Registration typed) {
        var nomination = nominations.ofCase(act.caseNumber());
        if (today().isAfter(terms.ofId(nomination.renewedTermId()).endsOn())) {
            throw new Refused("renewal.late");
        }
        answers.save(new GivenAnswer(act.caseNumber(), answer, act.actor(), clock.instant()));
        var event = act.event("renewal.answered").changed("renewalOutcome", null, answer.outcome().code()).because(answer.reason())
                .under("WJ-6,WJ-12(1)");
        if (answer.outcome() == RenewalOutcome.APPLY) {
            var registration = RegistrationCheck.normalised(typed, today());
            applicants.checkCorrected(nomination.applicant(), registration.candidate());
            var index = PersonIndex.of(registration, cipher);
            RenewalPolicy.checkSamePerson(nomination.residentIdIndex(), index);
            for (var change : RegistrationChanges.between(nomination.registration(), registration)) {
                event = event.changed(change.field(), change.before(), change.after());
            }
            event = event.changed("status", nomination.status().name(), NominationStatus.FILED.name());
            nomination.corrected(registration, index);
            nominations.saveAndFlush(nomination);
        }
        trail.record(event);
    }

    /**
     * Closes a renewal that the expert does not want; the term runs on to its last day.
     *
     * @article WJ-13(1)
     */
    public void recordLeave(String caseNumber) {
        close(caseNumber, NominationStatus.NOT_RENEWED, "renewal.declined", "WJ-13(1),WJ-13(2)", OutcomeNotices.Outcome.NOT_RENEWED);
    }

    /**
     * Closes a renewal that the expert did not answer in time, and ends the term.
     *
     * @article WJ-6,WJ-13(2)
     */
    public void lapseRenewal(String caseNumber) {
        var nomination = close(caseNumber, NominationStatus.RENEWAL_LAPSED, "renewal.lapsed", "WJ-6,WJ-13(2)", OutcomeNotices.Outcome.RENEWAL_LAPSED);
        experts.lockedById(terms.ofId(nomination.renewedTermId()).expertId()).ifPresent(ends::settle);
    }

    private Nomination close(String caseNumber, NominationStatus end, String action, String articles, OutcomeNotices.Outcome told) {
        var nomination = nominations.ofCase(caseNumber);
        var before = nomination.status();
        nomination.close(end, clock.instant());
        trail.record(Act.ofSystem(caseNumber).event(action).changed("status", before.name(), end.name()).under(articles));
        notices.tell(nomination, told, Map.of("until", terms.ofId(nomination.renewedTermId()).endsOn().toString()));
        return nomination;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
