package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.shouxin.documents.DocumentView;
import org.shouxin.identity.Accounts;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings appointed candidates into the pool and gives them their work cards.
 *
 * @article WJ-6,WJ-7,WJ-14
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExpertPool {

    /** Rulebook key: years of one term. */
    static final String TERM_YEARS = "expert.term.years";

    private final Nominations nominations;
    private final Experts experts;
    private final Terms terms;
    private final WorkCards cards;
    private final ExpertNumbers numbers;
    private final CodeTokens tokens;
    private final TermEnds ends;
    private final CandidatePhotos photos;
    private final Accounts accounts;
    private final Rulebook rulebook;
    private final OutcomeNotices notices;
    private final Trail trail;
    private final Clock clock;

    ExpertPool(Nominations nominations, Experts experts, Terms terms, WorkCards cards, ExpertNumbers numbers, CodeTokens tokens,
            TermEnds ends, CandidatePhotos photos, Accounts accounts, Rulebook rulebook, OutcomeNotices notices, Trail trail, Clock clock) {
        this.nominations = nominations;
        this.experts = experts;
        this.terms = terms;
        this.cards = cards;
        this.numbers = numbers;
        this.tokens = tokens;
        this.ends = ends;
        this.photos = photos;
        this.accounts = accounts;
        this.rulebook = rulebook;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Appoints the candidate: number, term, place in the pool and the role of an expert. Somebody who was an expert of the
     * bureau before keeps the number; a renewed term follows the one before without a gap, if it is decided in time.
     *
     * @article WJ-6,WJ-7
     */
    public void appointExpert(String caseNumber) {
        var nomination = nominations.ofCase(caseNumber);
        var appointee = new Appointee(caseNumber, nomination.applicant(), nomination.registration());
        var entered = nomination.renewedTermId() == null
                ? enter(appointee, nomination.bureauId(), nomination.residentIdIndex(), LocalDate.now(clock))
                : renew(appointee, terms.ofId(nomination.renewedTermId()));
        var before = nomination.status();
        nomination.close(NominationStatus.APPOINTED, clock.instant());
        trail.record(Act.ofSystem(caseNumber).event("expert.appointed").changed("status", before.name(), nomination.status().name())
                .changed("expertNumber", null, entered.number()).changed("termStartsOn", null, entered.term().startsOn().toString())
                .changed("termEndsOn", null, entered.term().endsOn().toString()).under("WJ-6,WJ-7,WJ-14")
                .ruledBy(entered.rule().reference()));
    }

    /**
     * Issues the work card of the term that began in the case and revokes the expert's earlier cards.
     *
     * @article WJ-7
     */
    public void issueWorkCard(String caseNumber) {
        var term = terms.findByCaseNumber(caseNumber).orElseThrow(() -> new NotFound("nomination.unknown"));
        var card = card(term, LocalDate.now(clock));
        trail.record(Act.ofSystem(caseNumber).event("work-card.issued").changed("workCard", null, card.number())
                .changed("validUntil", null, card.validUntil().toString()).changed("photo", null, card.photoDocumentId()).under("WJ-7"));
        notices.tell(nominations.ofCase(caseNumber), OutcomeNotices.Outcome.APPOINTED, Map.of("card", card.number(), "from",
                term.startsOn().toString(), "until", card.validUntil().toString()));
    }

    /**
     * @param register the expert's own trail
     * @param rule     the length of the term
     */
    record Entered(String number, String register, Term term, Rule rule) {
    }

    /** Puts somebody into the pool, or gives them another term there, from that day on. */
    Entered enter(Appointee appointee, String bureauId, String residentIdIndex, LocalDate firstDay) {
        var rule = rulebook.on(TERM_YEARS, bureauId, firstDay);
        var known = experts.findByBureauIdAndResidentIdIndex(bureauId, residentIdIndex);
        known.ifPresent(ends::settle);
        var expert = known.orElseGet(() -> new Expert(numbers.next(bureauId), bureauId, residentIdIndex));
        return begin(expert, appointee, new TermPolicy.Span(firstDay, TermPolicy.lastDay(firstDay, rule.asInt())), rule);
    }

    private Entered renew(Appointee appointee, Term renewed) {
        var today = LocalDate.now(clock);
        var expert = experts.ofId(renewed.expertId());
        var rule = rulebook.on(TERM_YEARS, expert.bureauId(), today);
        ends.settle(expert);
        return begin(expert, appointee, TermPolicy.following(renewed.endsOn(), today, rule.asInt()), rule);
    }

    private Entered begin(Expert expert, Appointee appointee, TermPolicy.Span span, Rule rule) {
        var term = expert.appointed(appointee, span.firstDay(), span.lastDay(), rule.reference());
        experts.saveAndFlush(expert);
        terms.save(term);
        accounts.grant(appointee.party().userId(), Role.EXPERT, expert.bureauId(), null);
        return new Entered(expert.number(), expert.register(), term, rule);
    }

    WorkCard card(Term term, LocalDate issuedOn) {
        var earlier = cards.findByExpertId(term.expertId());
        earlier.forEach(card -> card.revoke(issuedOn));
        var number = "%s-%02d".formatted(experts.ofId(term.expertId()).number(), earlier.size() + 1);
        return cards.save(new WorkCard(term, number, issuedOn, tokens.next(),
                photos.latest(term.caseNumber()).map(DocumentView::id).orElse(null)));
    }
}
