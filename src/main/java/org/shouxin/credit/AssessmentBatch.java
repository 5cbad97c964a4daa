package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Ids;
import org.shouxin.scoring.Grading;
import org.shouxin.scoring.Scheme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assesses many enterprises with as many SQL statements as one needs. For the product itself: it does not look at rights and
 * leaves no trail, which whoever calls it does.
 *
 * @article CR-A1, NB-2(1), NB-2(2)
 */
@Service
public class AssessmentBatch {

    private final Standings standings;
    private final ObservationRows observations;
    private final Vetoes vetoes;
    private final AssessmentRows rows;
    private final Clock clock;

    AssessmentBatch(Standings standings, ObservationRows observations, Vetoes vetoes, AssessmentRows rows, Clock clock) {
        this.standings = standings;
        this.observations = observations;
        this.vetoes = vetoes;
        this.rows = rows;
        this.clock = clock;
    }

    /** Grades and stores nothing. In the order of the ids. */
    @Transactional(readOnly = true)
    public List<TriedGrade> attempt(Scheme scheme, LocalDate asOf, Collection<String> enterpriseIds) {
        return dossiers(asOf, enterpriseIds).stream().map(dossier -> {
            var grading = scheme.grade(dossier.facts(scheme, dossier.repair()));
            var standing = dossier.standing() == null ? Standing.never(dossier.enterpriseId()) : dossier.standing();
            return new TriedGrade(dossier.enterpriseId(), grading.outcome(), grading.composite(), grading.grade(), standing.lastGrade(),
                    standing.towards(asOf, grading.outcome(), grading.grade()));
        }).toList();
    }

    /**
     * Assesses and stores, in the caller's transaction, which holds the enterprises from now on. Closed ones are left out.
     *
     * @param asOf at most today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AssessmentView> assess(AssessmentOccasion occasion, Scheme scheme, LocalDate asOf, Collection<String> enterpriseIds) {
        return assess(occasion, scheme, asOf, enterpriseIds, null);
    }

    /** @param repairedOn a repair that is passed in this moment; {@code null}: what earlier ones there were */
    List<AssessmentView> assess(AssessmentOccasion occasion, Scheme scheme, LocalDate asOf, Collection<String> enterpriseIds, LocalDate repairedOn) {
        var open = enterpriseIds.isEmpty() ? List.<String>of() : standings.lock(enterpriseIds);
        var assessed = new ArrayList<AssessmentRow>();
        var found = new ArrayList<Object[]>();
        var known = new HashMap<String, Standing>();
        for (var dossier : dossiers(asOf, open)) {
            var repair = repairedOn == null ? dossier.repair() : new PassedRepair(repairedOn, dossier.knownTo());
            var grading = scheme.grade(dossier.facts(scheme, repair));
            var view = view(dossier, scheme, grading, occasion);
            assessed.add(new AssessmentRow(view, dossier.vetoes(), repair));
            found.addAll(Vetoes.found(view, grading.vetoes(), scheme, dossier, repair, clock.instant()));
            if (dossier.standing() != null) {
                known.put(dossier.enterpriseId(), dossier.standing());
            }
        }
        var views = assessed.stream().map(AssessmentRow::view).toList();
        rows.append(assessed);
        vetoes.record(found);
        standings.assessed(views, known);
        return views;
    }

    private List<Dossier> dossiers(LocalDate asOf, Collection<String> enterpriseIds) {
        if (enterpriseIds.isEmpty()) {
            return List.of();
        }
        var observed = observations.ofAll(enterpriseIds);
        var recorded = vetoes.of(enterpriseIds);
        Map<String, Standing> stand = standings.of(enterpriseIds);
        return enterpriseIds.stream().map(id -> Dossier.of(id, asOf, observed.getOrDefault(id, List.of()), recorded.getOrDefault(id, List.of()),
                stand.get(id))).toList();
    }

    private AssessmentView view(Dossier dossier, Scheme scheme, Grading grading, AssessmentOccasion occasion) {
        return new AssessmentView(Ids.next(), dossier.enterpriseId(), dossier.nextSequence(), scheme.id(), grading.rulebook(), grading.facts().asOf(),
                dossier.knownTo(), grading.outcome(), grading.composite(), grading.grade(), occasion.caseNumber(), occasion.roundId(), clock.instant(),
                occasion.actor().userId());
    }
}
