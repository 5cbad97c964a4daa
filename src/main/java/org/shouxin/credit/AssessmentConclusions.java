package org.shouxin.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.scoring.Grading.Outcome;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Reason;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of an assessment: what is known is scored, a person confirms it, and it is compared with the grade in force.
 *
 * @article CR-A1, NB-2(1), NB-2(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AssessmentConclusions {

    private static final String ARTICLES = "NB-2(1),NB-2(2)";

    private final AssessmentCaseRecords cases;
    private final AssessmentCases collecting;
    private final Assessments assessments;
    private final Grades grades;
    private final GradeChangeCases changes;
    private final Standings standings;
    private final Enterprises enterprises;
    private final GradingNotices notices;
    private final Trail trail;
    private final Clock clock;

    AssessmentConclusions(AssessmentCaseRecords cases, AssessmentCases collecting, Assessments assessments, Grades grades, GradeChangeCases changes,
            Standings standings, Enterprises enterprises, GradingNotices notices, Trail trail, Clock clock) {
        this.cases = cases;
        this.collecting = collecting;
        this.assessments = assessments;
        this.grades = grades;
        this.changes = changes;
        this.standings = standings;
        this.enterprises = enterprises;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Scores by the scheme, as of {@link AssessmentCases#day}. An enterprise that was closed meanwhile is graded no more.
     *
     * @article CR-A1,NB-2(1)
     */
    public Outcome scoreEnterprise(String caseNumber) {
        var assessment = cases.ofCase(caseNumber);
        if (enterprises.closed(assessment.enterpriseId())) {
            return Outcome.BLOCKED;
        }
        standings.lock(List.of(assessment.enterpriseId()));
        var found = assessments.assess(Actor.SYSTEM, assessment.enterpriseId(), assessment.scheme(), collecting.day(assessment), caseNumber);
        assessment.scored(found);
        return found.outcome();
    }

    /**
     * Confirms the result. Raises {@code assessment.stale} as {@link Grades#stale} says, and {@code assessment.closed} for an
     * enterprise that was closed meanwhile.
     *
     * @article NB-2(1)
     */
    public void confirmAssessment(TaskCompletion task) {
        var assessment = cases.ofCase(task.caseNumber());
        standings.lockGraded(assessment.enterpriseId(), "assessment.closed");
        if (grades.stale(assessment.assessmentId())) {
            throw new Conflict("assessment.stale");
        }
        assessment.confirmed(task.actor().userId());
        trail.record(Act.of(task).event("assessment.confirmed").changed("assessmentStatus", AssessmentStatus.SCORED.name(), assessment.status().name())
                .under(ARTICLES));
    }

    /**
     * Returns the result for verification.
     *
     * @return until when the data are to be verified
     * @throws InvalidInput without a reason
     * @article NB-2(1)
     */
    public Instant returnAssessment(TaskCompletion task, String reason) {
        var assessment = cases.ofCase(task.caseNumber());
        var why = Reason.required(reason);
        assessment.returned(why);
        trail.record(Act.of(task).event("assessment.returned").changed("assessmentStatus", AssessmentStatus.SCORED.name(), assessment.status().name())
                .because(why).under(ARTICLES));
        return collecting.askAgain(assessment);
    }

    /**
     * Compares the confirmed grade with the one in force.
     *
     * @return {@code none}, {@code first} or {@code change}
     * @article NB-2(2)
     */
    public String compareGrades(String caseNumber) {
        var assessment = cases.ofCase(caseNumber);
        var change = grades.propose(assessments.byId(assessment.assessmentId()));
        assessment.compared(change.id());
        trail.record(Act.ofSystem(caseNumber).event("assessment.compared").changed("grade", AssessmentRows.name(change.from()),
                AssessmentRows.name(change.to())).changed("direction", null, change.earlier() ? "NOTED" : change.direction().name()).under(ARTICLES));
        if (change.earlier()) {
            return "none";
        }
        return switch (change.direction()) {
            case UP, DOWN -> "change";
            case FIRST -> "first";
            case NONE, SUSPENDED -> "none";
        };
    }

    /**
     * Closes an assessment that found no grade.
     *
     * @article CR-A1
     */
    public void closeUngraded(String caseNumber) {
        var closed = enterprises.closed(cases.ofCase(caseNumber).enterpriseId());
        close(caseNumber, AssessmentStatus.UNGRADED, closed ? GradingNotices.Told.CLOSED : GradingNotices.Told.UNGRADED);
    }

    /**
     * Suspends the grade of an enterprise on the list of the dishonest.
     *
     * @article CR-A1
     */
    public void suspendGrading(String caseNumber) {
        var assessment = cases.ofCase(caseNumber);
        if (grades.propose(assessments.byId(assessment.assessmentId())).direction() == GradeChange.Direction.SUSPENDED) {
            grades.suspend(Actor.SYSTEM, assessment.assessmentId(), caseNumber, LocalDate.now(clock));
        }
        close(caseNumber, AssessmentStatus.SUSPENDED, GradingNotices.Told.SUSPENDED);
    }

    /**
     * Closes an assessment that leaves the grade as it is.
     *
     * @article NB-2(2)
     */
    public void keepGrade(String caseNumber) {
        close(caseNumber, AssessmentStatus.UNCHANGED, null);
    }

    /**
     * Puts a first grade in force.
     *
     * @article NB-2(1)
     */
    public void gradeFirst(String caseNumber) {
        var assessmentId = cases.ofCase(caseNumber).assessmentId();
        grades.first(Actor.SYSTEM, assessmentId, caseNumber, LocalDate.now(clock));
        close(caseNumber, AssessmentStatus.GRADED, GradingNotices.Told.GRADED);
    }

    /**
     * Opens the case in which a better or worse grade is decided.
     *
     * @article NB-2(2)
     */
    public void openGradeChange(String caseNumber) {
        changes.open(cases.ofCase(caseNumber).changeId());
        close(caseNumber, AssessmentStatus.CHANGE_OPENED, null);
    }

    /** The assessment of a case; whoever asks has shown before that the actor may see the case. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public AssessmentCaseView of(String caseNumber) {
        var assessment = cases.ofCase(caseNumber);
        return assessment.view(enterprises.known(assessment.enterpriseId()));
    }

    private void close(String caseNumber, AssessmentStatus end, GradingNotices.Told told) {
        var assessment = cases.ofCase(caseNumber);
        var before = assessment.status();
        assessment.close(end, clock.instant());
        trail.record(Act.ofSystem(caseNumber).event("assessment.concluded").changed("assessmentStatus", before.name(), end.name()).under(ARTICLES));
        if (told != null) {
            notices.tell(caseNumber, enterprises.known(assessment.enterpriseId()), told, "", Map.of());
        }
    }
}
