package org.shouxin.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/**
 * The files without which no registration is accepted. Which they are is a rule that a bureau can change.
 *
 * @article WJ-A2,WJ-12(3)
 */
@Component
public class DemandedDocuments {

    /** Rulebook key: kinds of files, separated by blanks. */
    static final String KINDS = "expert.review.documents";

    private final Nominations nominations;
    private final Documents documents;
    private final RenewalFile renewals;
    private final Rulebook rulebook;
    private final Clock clock;

    DemandedDocuments(Nominations nominations, Documents documents, RenewalFile renewals, Rulebook rulebook, Clock clock) {
        this.nominations = nominations;
        this.documents = documents;
        this.renewals = renewals;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** @param present whether the case has a file of the kind */
    public record Demand(String kind, boolean present) {
    }

    /** @param rule the rule that demands them */
    public record Checklist(Rule rule, List<Demand> demands) {

        List<String> missing() {
            return demands.stream().filter(demand -> !demand.present()).map(Demand::kind).toList();
        }
    }

    /** What today's rule of the bureau demands of the case, and which of it is there. */
    public Checklist of(String caseNumber) {
        return of(nominations.ofCase(caseNumber));
    }

    Checklist of(Nomination nomination) {
        var rule = rulebook.on(KINDS, nomination.bureauId(), LocalDate.now(clock));
        var present = kinds(nomination).collect(Collectors.toSet());
        return new Checklist(rule, rule.asCodes().stream().map(kind -> new Demand(kind, present.contains(kind))).toList());
    }

    /** What was handed in for the term before need not be handed in again. */
    private Stream<String> kinds(Nomination nomination) {
        var past = renewals.past(nomination).map(RenewalFile.Past::caseNumber).map(nominations::ofCase).stream().flatMap(this::kinds);
        return Stream.concat(documents.of(nomination.caseNumber()).stream().map(DocumentView::kind), past);
    }
}
