package org.shouxin.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a renewal goes back to. Whoever asks has shown before that the actor may see the case. */
@Service
@Transactional(readOnly = true)
public class RenewalFile {

    private final Nominations nominations;
    private final Terms terms;
    private final Experts experts;
    private final GivenAnswers answers;

    RenewalFile(Nominations nominations, Terms terms, Experts experts, GivenAnswers answers) {
        this.nominations = nominations;
        this.terms = terms;
        this.experts = experts;
        this.answers = answers;
    }

    /**
     * The term that a renewal follows.
     *
     * @param caseNumber the case the term came from; {@code null} when it was on paper
     * @param answer     the expert's answer and when it was given; {@code null} before
     */
    public record Past(String expertId, String expertNumber, String caseNumber, LocalDate startsOn, LocalDate endsOn, RenewalAnswer answer,
            Instant answeredAt) {
    }

    /** Empty for a case that is no renewal. */
    public Optional<Past> past(String caseNumber) {
        return nominations.findByCaseNumber(caseNumber).flatMap(this::past);
    }

    Optional<Past> past(Nomination nomination) {
        return Optional.ofNullable(nomination.renewedTermId()).map(termId -> {
            var term = terms.ofId(termId);
            var expert = experts.ofId(term.expertId());
            var given = answers.findByCaseNumber(nomination.caseNumber());
            return new Past(expert.id(), expert.number(), term.caseNumber(), term.startsOn(), term.endsOn(),
                    given.map(GivenAnswer::answer).orElse(null), given.map(GivenAnswer::answeredAt).orElse(null));
        });
    }
}
