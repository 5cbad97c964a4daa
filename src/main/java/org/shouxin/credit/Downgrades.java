package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.kernel.Actor;
import org.shouxin.notices.Announcement;
import org.shouxin.notices.Announcement.PublicFact;
import org.shouxin.notices.Announcements;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision on a downgrade, the grade in force, and whether the enterprise was put right afterwards.
 *
 * @article NB-2(2), NB-3(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Downgrades {

    /** Kind of the announcement. */
    static final String ANNOUNCED = "downgrade";
    private static final String ARTICLES = "NB-2(2),NB-1(2)";
    private static final String INTERVIEW = "NB-3(2)";

    private final DowngradeRecords downgrades;
    private final EnterpriseParties parties;
    private final CurrentContacts contacts;
    private final GradeConsequences consequences;
    private final Standings standings;
    private final Grades grades;
    private final Assessments assessments;
    private final Announcements announcements;
    private final EnterpriseNotices notices;
    private final Trail trail;
    private final Clock clock;

    Downgrades(DowngradeRecords downgrades, EnterpriseParties parties, CurrentContacts contacts, GradeConsequences consequences, Standings standings,
            Grades grades, Assessments assessments, Announcements announcements, EnterpriseNotices notices, Trail trail, Clock clock) {
        this.downgrades = downgrades;
        this.parties = parties;
        this.contacts = contacts;
        this.consequences = consequences;
        this.standings = standings;
        this.grades = grades;
        this.assessments = assessments;
        this.announcements = announcements;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The manager decides. Approving is refused as {@code downgrade.superseded} when a later assessment no longer finds a lower
     * grade; one that finds a milder grade takes the place of the one that was proposed. For an enterprise that was closed
     * meanwhile it is refused as {@code downgrade.closed}.
     */
    public void decideDowngrade(TaskCompletion task, Verdict outcome, String reason) {
        var downgrade = downgrades.ofCase(task.caseNumber());
        if (outcome == Verdict.APPROVE) {
            standings.lockGraded(downgrade.enterpriseId(), "downgrade.closed");
            takeNewer(downgrade);
        }
        downgrade.decided(new DowngradeView.Decision(outcome, reason, task.actor().displayName(), clock.instant()));
        trail.record(TrailEvent.of(task.caseNumber(), "downgrade.decided", task.actor(), task.role())
                .changed("downgradeDecision", null, outcome.code()).because(reason).under(ARTICLES));
    }

    private void takeNewer(Downgrade downgrade) {
        var newer = grades.change(downgrade.proposed().changeId()).newerAssessmentId();
        var grade = newer == null || outdated(downgrade, newer) ? null : assessments.byId(newer).grade();
        DowngradePolicy.checkApproval(downgrade.proposed().from(), grade);
        if (grade != null && grade.reaches(downgrade.proposed().to())) {
            grades.restate(downgrade.proposed().changeId(), newer);
        }
    }

    /** Whether the score after the objection is later than what was noted, and found a grade. */
    private boolean outdated(Downgrade downgrade, String noted) {
        if (downgrade.rescoredId() == null) {
            return false;
        }
        var rescored = assessments.byId(downgrade.rescoredId());
        return rescored.grade() != null && assessments.byId(noted).sequence() < rescored.sequence();
    }

    /** Gives up a downgrade after the score anew. */
    public void withdrawDowngrade(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        downgrade.withdrawn(clock.instant());
        grades.withdraw(Actor.SYSTEM, downgrade.proposed().changeId(), null);
        tell(downgrade, "credit.downgrade-withdrawn", Map.of());
    }

    /** Closes a downgrade that the manager refused. */
    public void refuseDowngrade(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        grades.refuse(Actor.SYSTEM, downgrade.proposed().changeId(), null);
        tell(downgrade, "credit.downgrade-refused", Map.of());
    }

    /** What follows from a grade in force. @param contactUserId who is contact now and would be interviewed, or {@code null} */
    public record Effect(boolean interviewed, String contactUserId) {
    }

    /** Puts the lower grade in force today, announces it and tells the enterprise; whoever is its contact now belongs to the case. */
    public Effect announceDowngrade(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        var enterprise = parties.of(downgrade.enterpriseId());
        var today = LocalDate.now(clock);
        grades.takeEffect(Actor.SYSTEM, downgrade.proposed().changeId(), caseNumber, today);
        var grade = grades.change(downgrade.proposed().changeId()).to();
        var interview = consequences.of(GradeConsequences.INTERVIEW, downgrade.bureauId(), grade, today);
        downgrade.effective(grade, today, interview.holds(), clock.instant());
        announcements.publish(new Announcement(ANNOUNCED, downgrade.bureauId(), caseNumber, List.of(PublicFact.of("enterprise", enterprise.name()),
                PublicFact.of("creditCode", enterprise.creditCode()), PublicFact.of("grade", grade.name()),
                PublicFact.of("effectiveOn", today.toString())), ARTICLES));
        trail.record(system(caseNumber, "downgrade.effective").changed("grade", downgrade.proposed().from().name(), grade.name())
                .changed("effectiveFrom", null, today.toString()).under(ARTICLES).ruledBy(interview.rule()));
        tell(downgrade, "credit.downgrade-effective", Map.of("from", today.toString()));
        return new Effect(interview.holds(), contacts.admit(caseNumber, enterprise));
    }

    /** What an investigator found on site after the rectification; refused as {@code input.invalid} for a day before the grade was in force. */
    public void reinspectEnterprise(TaskCompletion task, Verdict outcome, LocalDate inspectedOn, String findings) {
        var downgrade = downgrades.ofCase(task.caseNumber());
        downgrade.reinspected(new DowngradeView.Reinspection(outcome, inspectedOn, findings, task.actor().displayName(), clock.instant()));
        Inspections.check(inspectedOn, downgrade.effectiveOn(), LocalDate.now(clock));
        trail.record(TrailEvent.of(task.caseNumber(), "downgrade.reinspected", task.actor(), task.role()).changed("reinspection", null, outcome.code())
                .changed("inspectedOn", null, inspectedOn.toString()).because(findings).under(INTERVIEW));
    }

    /** The enterprise was put right; its grade stays until it is repaired or assessed anew. */
    public void recordRectification(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        downgrade.rectified(clock.instant());
        trail.record(system(caseNumber, "downgrade.rectified").under(INTERVIEW));
        tell(downgrade, "credit.downgrade-rectified", Map.of());
    }

    /**
     * The interview or the re-inspection failed. What may follow goes by the rule of the day on which the grade took effect.
     *
     * @return whether sanctions are to be decided on
     */
    public boolean recordFailure(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        var sanction = consequences.of(GradeConsequences.SANCTION, downgrade.bureauId(), downgrade.finalGrade(), downgrade.effectiveOn());
        downgrade.unrectified(sanction.holds(), clock.instant());
        trail.record(system(caseNumber, "downgrade.unrectified").under(INTERVIEW).ruledBy(sanction.rule()));
        tell(downgrade, "credit.downgrade-unrectified", Map.of());
        return sanction.holds();
    }

    private void tell(Downgrade downgrade, String template, Map<String, String> facts) {
        notices.tell(parties.of(downgrade.enterpriseId()), downgrade.caseNumber(), template, facts);
    }

    private static TrailEvent system(String caseNumber, String action) {
        return TrailEvent.of(caseNumber, action, Actor.SYSTEM, null);
    }
}
