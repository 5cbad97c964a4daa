package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.rulebook.Rule;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.scoring.Grading;
import org.shouxin.scoring.Scheme;
import org.shouxin.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assesses one enterprise at a time and reads what was stored. For the product itself: it does not look at rights. What it
 * stored comes out the same whenever it is computed again.
 *
 * @article CR-A1, NB-2(1), NB-2(2)
 */
@Service
public class Assessments {

    /** Rulebook key: the scheme a bureau grades by. */
    public static final String SCHEME = "credit.scheme";
    private static final String ARTICLES = "CR-A1,NB-2(1),NB-2(2)";

    private final AssessmentBatch batch;
    private final AssessmentRows rows;
    private final ObservationRows observations;
    private final Enterprises enterprises;
    private final Standings standings;
    private final CreditSchemes schemes;
    private final Rulebook rulebook;
    private final Trail trail;
    private final Clock clock;

    Assessments(AssessmentBatch batch, AssessmentRows rows, ObservationRows observations, Enterprises enterprises, Standings standings, CreditSchemes schemes,
            Rulebook rulebook, Trail trail, Clock clock) {
        this.batch = batch;
        this.rows = rows;
        this.observations = observations;
        this.enterprises = enterprises;
        this.standings = standings;
        this.schemes = schemes;
        this.rulebook = rulebook;
        this.trail = trail;
        this.clock = clock;
    }

    /** The rule by which the bureau grades on the day; its first code is the scheme. */
    public Rule schemeOf(String bureauId, LocalDate day) {
        return rulebook.on(SCHEME, bureauId, day);
    }

    /**
     * Assesses an enterprise and stores the result, in the caller's transaction, which holds the enterprise from now on.
     *
     * @param scheme     e.g. {@code CR}
     * @param asOf       at most today
     * @param caseNumber {@code null} for none
     * @throws NotFound {@code enterprise.unknown}
     * @throws Conflict {@code enterprise.closed}
     * @throws Refused  {@code assessment.future}; {@code assessment.no-rulebook}: the scheme has no version on that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssessmentView assess(Actor actor, String enterpriseId, String scheme, LocalDate asOf, String caseNumber) {
        return assess(actor, enterpriseId, scheme, asOf, caseNumber, null);
    }

    /**
     * Assesses as if a repair had been passed on that day: no veto counts whose cause is known now. {@link Grades#repaired} then
     * makes the repair known. Refused like {@link #assess}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssessmentView assessRepaired(Actor actor, String enterpriseId, String scheme, LocalDate repairedOn, String caseNumber) {
        return assess(actor, enterpriseId, scheme, repairedOn, caseNumber, repairedOn);
    }

    private AssessmentView assess(Actor actor, String enterpriseId, String scheme, LocalDate asOf, String caseNumber, LocalDate repairedOn) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new Refused("assessment.future");
        }
        var enterprise = enterprises.known(enterpriseId);
        var version = on(enterprise.bureauId(), scheme, asOf);
        var view = batch.assess(new AssessmentOccasion(actor, caseNumber, null), version, asOf, List.of(enterpriseId), repairedOn).stream().findFirst()
                .orElseThrow(() -> new Conflict("enterprise.closed"));
        var event = Acting.event(actor, caseNumber == null ? enterprise.register() : caseNumber, "assessment.computed")
                .changed("asOf", null, asOf.toString()).changed("assessmentOutcome", null, view.outcome().name());
        trail.record((view.grade() == null ? event : event.changed("composite", null, view.composite() == null ? null : view.composite().toPlainString())
                .changed("grade", null, view.grade().name())).under(ARTICLES).ruledBy(view.rulebook()));
        return view;
    }

    /** @throws NotFound {@code assessment.unknown} */
    public AssessmentView byId(String id) {
        return row(id).view();
    }

    /**
     * The whole tree of a stored assessment, computed again from what was known then.
     *
     * @throws NotFound {@code assessment.unknown}
     */
    public Grading explain(String id) {
        return again(row(id));
    }

    /** Whether it may be shown: after a repair nothing older may. */
    public boolean shown(AssessmentView view) {
        return standings.of(view.enterpriseId()).map(standing -> view.sequence() >= standing.assessmentsFrom()).orElse(true);
    }

    /** The version of the scheme by which it was made. */
    public Scheme rulebook(AssessmentView view) {
        return schemes.used(view.rulebook());
    }

    Grading again(AssessmentRow row) {
        return row.again(rulebook(row.view()), observations.of(row.view().enterpriseId()));
    }

    private AssessmentRow row(String id) {
        return rows.find(id).orElseThrow(() -> new NotFound("assessment.unknown"));
    }

    /** The version the bureau grades by on the day. @throws Refused {@code assessment.no-rulebook}: the scheme has none on that day */
    public Scheme on(String bureauId, String scheme, LocalDate day) {
        return schemes.on(bureauId, scheme, day).orElseThrow(() -> new Refused("assessment.no-rulebook", Map.of("scheme", scheme, "date", day.toString())));
    }
}
