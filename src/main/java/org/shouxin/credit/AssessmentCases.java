package org.shouxin.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouxin.calendar.Deadlines;
import org.shouxin.identity.Duty;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.scoring.Indicator;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The beginning of an assessment: an enterprise is to be graded for a day, what is known is collected, what is missing is asked
 * for.
 *
 * @article CR-A1, NB-2(1), NB-2(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AssessmentCases {

    /** Rulebook key: working days in which missing data are supplied. */
    static final String SUPPLY_DAYS = "credit.supply.working-days";
    private static final String PURPOSE = "supply";
    private static final String ARTICLES = "CR-A1,NB-2(2)";

    private final AssessmentCaseRecords cases;
    private final AssessmentRequests requests;
    private final Assessments assessments;
    private final Standings standings;
    private final Enterprises enterprises;
    private final EnterpriseObservations observations;
    private final ObservationReader reader;
    private final SeparationOfDuties duties;
    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final GradingNotices notices;
    private final Trail trail;
    private final Clock clock;

    AssessmentCases(AssessmentCaseRecords cases, AssessmentRequests requests, Assessments assessments, Standings standings,
            Enterprises enterprises, EnterpriseObservations observations, ObservationReader reader, SeparationOfDuties duties, Rulebook rulebook,
            Deadlines deadlines, GradingNotices notices, Trail trail, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.assessments = assessments;
        this.standings = standings;
        this.enterprises = enterprises;
        this.observations = observations;
        this.reader = reader;
        this.duties = duties;
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enters the request, and answers with the enterprise as the case names it. Raises {@code input.invalid} naming the enterprise
     * or the day that cannot be.
     *
     * @article NB-2(1)
     */
    public Graded openAssessment(CaseStart start, String creditCode, LocalDate asOf) {
        var request = requests.checked(start.bureauId(), creditCode, asOf);
        var enterprise = request.enterprise();
        cases.saveAndFlush(new AssessmentCase(start.caseNumber(), enterprise, request.scheme(), asOf, clock.instant()));
        duties.take(start.caseNumber(), start.actor(), Duty.REQUEST);
        if (enterprise.contactPersonId() != null) {
            duties.assign(start.caseNumber(), enterprise.contactPersonId(), Duty.SUBJECT);
        }
        trail.record(new Act(start.caseNumber(), start.actor(), start.role()).event("assessment.requested")
                .changed("creditCode", null, enterprise.creditCode()).changed("enterpriseName", null, enterprise.name())
                .changed("asOf", null, asOf.toString()).under("NB-2(1),NB-2(2)").ruledBy(request.scheme().reference()));
        return new Graded(enterprise.id(), enterprise.name(), enterprise.contactUserId());
    }

    /**
     * Looks for what is missing and asks for it, unless nothing more can be obtained.
     *
     * @return until when it is to be supplied; {@code null} when nothing is asked for
     * @article CR-A1
     */
    public Instant collectObservations(String caseNumber) {
        var assessment = cases.ofCase(caseNumber);
        var missing = missing(assessment);
        if (missing.isEmpty() || assessment.restUnavailable()) {
            return null;
        }
        assessment.ask();
        return deadlines.of(caseNumber).stream().filter(kept -> kept.purpose().equals(PURPOSE)).findFirst()
                .map(kept -> kept.deadline().over(clock.getZone())).orElseGet(() -> ask(assessment, missing));
    }

    /**
     * Records what was found out, row by row. Raises {@code input.invalid} naming the rows that cannot be accepted, and
     * {@code supply.nothing} when nothing was entered and nothing said about the rest.
     *
     * @article CR-A1
     */
    public void supplyObservations(TaskCompletion task, List<SuppliedRow> rows, boolean restUnavailable) {
        var assessment = cases.ofCase(task.caseNumber());
        var given = checked(assessment, rows);
        if (given.isEmpty() && !restUnavailable && !missing(assessment).isEmpty()) {
            throw new InvalidInput(List.of(new FieldProblem("observations", "supply.nothing", Map.of())));
        }
        var enterprise = enterprises.lockedById(assessment.enterpriseId()).orElseThrow();
        given.forEach(row -> observations.recorded(task.actor(), enterprise, row));
        assessment.supplied(restUnavailable);
        trail.record(Act.of(task).event("assessment.supplied").changed("indicators", null,
                given.isEmpty() ? null : String.join(",", given.stream().map(ObservationReader.Checked::code).toList())).under(ARTICLES));
    }

    /** Asks once more, because the result was returned; until when. */
    Instant askAgain(AssessmentCase assessment) {
        return ask(assessment, missing(assessment));
    }

    private Instant ask(AssessmentCase assessment, List<Indicator> missing) {
        var today = LocalDate.now(clock);
        var rule = rulebook.on(SUPPLY_DAYS, assessment.bureauId(), today);
        var period = deadlines.set(assessment.caseNumber(), PURPOSE, today, rule.asInt(), rule.reference());
        var due = period.due();
        trail.record(Act.ofSystem(assessment.caseNumber()).event("assessment.data-asked").changed("supplyDueOn", null, due.toString())
                .under(ARTICLES).ruledBy(rule.reference()));
        if (!missing.isEmpty()) {
            notices.tell(assessment.caseNumber(), enterprises.known(assessment.enterpriseId()), GradingNotices.Told.DATA_MISSING, due.toString(),
                    Map.of("due", due.toString(), "codes", String.join(", ", missing.stream().map(Indicator::code).toList())));
        }
        return period.over(clock.getZone());
    }

    private List<ObservationReader.Checked> checked(AssessmentCase assessment, List<SuppliedRow> rows) {
        var scheme = assessments.on(assessment.bureauId(), assessment.scheme(), day(assessment));
        var known = reader.known(assessment.bureauId());
        var problems = new ArrayList<FieldProblem>();
        var given = new ArrayList<ObservationReader.Checked>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.empty()) {
                continue;
            }
            var notes = new FieldNotes("observation");
            var read = reader.read(known, row.typed(), notes);
            if (read != null && scheme.indicator(read.code()) == null) {
                notes.add("code", "observation.code", Map.of());
            }
            var path = "observations[" + at + "].";
            notes.problems().forEach(problem -> problems.add(new FieldProblem(path + problem.path(), problem.code(), problem.arguments())));
            given.add(read);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return given;
    }

    /**
     * The day for which the enterprise is graded: the one that was asked for, unless something was found as of a later one since,
     * beside which what is found for an earlier day would change nothing.
     */
    LocalDate day(AssessmentCase assessment) {
        return standings.of(assessment.enterpriseId()).filter(standing -> standing.knowsLaterThan(assessment.asOf())).map(Standing::latestAsOf)
                .orElse(assessment.asOf());
    }

    /** The indicators of which nothing is known on the day. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Indicator> missing(String caseNumber) {
        return missing(cases.ofCase(caseNumber));
    }

    private List<Indicator> missing(AssessmentCase assessment) {
        var day = day(assessment);
        var scheme = assessments.on(assessment.bureauId(), assessment.scheme(), day);
        return observations.facts(assessment.enterpriseId(), scheme, day).missing().stream().map(scheme::indicator).toList();
    }

    /**
     * The enterprise that is graded, as its case names it.
     *
     * @param contact user id of its contact, or {@code null}
     */
    public record Graded(String id, String name, String contact) {
    }
}
