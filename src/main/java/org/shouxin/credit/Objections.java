package org.shouxin.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.calendar.Deadlines;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Refused;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enterprise's right to be heard: the objection period from the delivery of the notice on, the objection, its review, and
 * the score anew. As long as the period is open, or the objection waits for its review, nothing may be imposed on the
 * enterprise.
 *
 * @article NB-2(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Objections {

    /** Rulebook key: working days from the delivery in which the enterprise may object. */
    public static final String DAYS = "credit.objection.working-days";
    /** Rulebook key: working days after the last one in which a paper that came in time may still be taken down. */
    static final String DESK = "credit.objection.desk-working-days";
    private static final String ARTICLE = "NB-2(2)";

    private final DowngradeRecords downgrades;
    private final EnterpriseParties parties;
    private final CurrentContacts contacts;
    private final Standings standings;
    private final Enterprises enterprises;
    private final Assessments assessments;
    private final Grades grades;
    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final EnterpriseNotices notices;
    private final Trail trail;
    private final Clock clock;

    Objections(DowngradeRecords downgrades, EnterpriseParties parties, CurrentContacts contacts, Standings standings, Enterprises enterprises,
            Assessments assessments, Grades grades, Rulebook rulebook, Deadlines deadlines, EnterpriseNotices notices, Trail trail, Clock clock) {
        this.downgrades = downgrades;
        this.parties = parties;
        this.contacts = contacts;
        this.standings = standings;
        this.enterprises = enterprises;
        this.assessments = assessments;
        this.grades = grades;
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A period as it was opened.
     *
     * @param over          the midnight that ends its last day
     * @param deskUntil     the midnight until which a paper that came in time may be taken down
     * @param contactUserId who objects in person, or {@code null}
     */
    public record Window(Instant over, Instant deskUntil, String contactUserId) {
    }

    /**
     * Opens the period, which counts as many working days as the notice says from the day after the delivery; holds the enterprise, and admits to the case
     * whoever is its contact today. The case goes on only after the days of the desk, so that a paper of the last day is heard.
     */
    public Window openWindow(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        var enterprise = parties.of(downgrade.enterpriseId());
        standings.lock(List.of(enterprise.id()));
        var delivered = downgrade.service().deliveredOn();
        var rule = rulebook.on(DAYS, downgrade.bureauId(), downgrade.notifiedOn());
        var period = deadlines.set(caseNumber, "objection", delivered, rule.asInt(), rule.reference());
        var due = period.due();
        var desk = rulebook.on(DESK, downgrade.bureauId(), delivered);
        var deskPeriod = deadlines.set(caseNumber, "objectionDesk", due, desk.asInt(), desk.reference());
        downgrade.windowOpened(due);
        trail.record(system(caseNumber, "objection.window-opened").changed("objectionDueOn", null, due.toString()).ruledBy(rule.reference()));
        notices.tell(enterprise, caseNumber, "credit.objection-open", Map.of("due", due.toString()));
        return new Window(period.over(clock.getZone()), deskPeriod.over(clock.getZone()), contacts.admit(caseNumber, enterprise));
    }

    /** The contact objects. Refused as {@code objection.late} after the last day, also while the case waits to go on for that. */
    public void fileObjection(TaskCompletion task, String statement) {
        object(task, new DowngradeView.Objection(statement, task.actor().displayName(), LocalDate.now(clock), clock.instant()));
    }

    /**
     * A reviewer takes down what came on paper. It is late by the day on which it was received, not by the one on which it is
     * taken down. Refused like {@link #fileObjection}, and {@code input.invalid} for a day before the delivery or to come.
     */
    public void recordObjection(TaskCompletion task, String objector, LocalDate receivedOn, String statement) {
        if (receivedOn.isAfter(LocalDate.now(clock)) || receivedOn.isBefore(downgrades.ofCase(task.caseNumber()).service().deliveredOn())) {
            throw new InvalidInput(List.of(new FieldProblem("receivedOn", "objection.day", Map.of())));
        }
        object(task, new DowngradeView.Objection(statement, objector, receivedOn, clock.instant()));
    }

    private void object(TaskCompletion task, DowngradeView.Objection objection) {
        var downgrade = downgrades.ofCase(task.caseNumber());
        if (objection.receivedOn().isAfter(downgrade.objectionDueOn())) {
            throw new Refused("objection.late");
        }
        downgrade.objected(objection);
        downgrades.saveAndFlush(downgrade);
        trail.record(TrailEvent.of(task.caseNumber(), "objection.filed", task.actor(), task.role())
                .changed("receivedOn", null, objection.receivedOn().toString()).because(objection.statement()).under(ARTICLE));
    }

    /** The last day has passed without an objection. Refused as {@code objection.window-open} before that. */
    public void closeWindow(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        if (!LocalDate.now(clock).isAfter(downgrade.objectionDueOn())) {
            throw new Refused("objection.window-open", Map.of("due", downgrade.objectionDueOn().toString()));
        }
        downgrade.passedInSilence(clock.instant());
        downgrades.saveAndFlush(downgrade);
        trail.record(system(caseNumber, "objection.window-closed"));
    }

    /** What a reviewer who did not serve the notice makes of the objection; closes the period. */
    public void reviewObjection(TaskCompletion task, Verdict outcome, String reason) {
        var downgrade = downgrades.ofCase(task.caseNumber());
        downgrade.reviewed(new DowngradeView.Review(outcome, reason, task.actor().displayName(), clock.instant()));
        trail.record(TrailEvent.of(task.caseNumber(), "objection.reviewed", task.actor(), task.role()).changed("objectionReview", null, outcome.code())
                .because(reason).under(ARTICLE));
        notices.tell(parties.of(downgrade.enterpriseId()), task.caseNumber(), "credit.objection-reviewed", Map.of());
    }

    /**
     * Assesses the enterprise again by what is recorded now. A milder grade takes the place of the one that was proposed; a
     * harder one does not, because nobody was told of it. Where no grade is found, what was proposed stands and goes to the
     * manager; an enterprise that was closed meanwhile is graded no more.
     *
     * @return whether the manager has still to decide on a lower grade
     */
    public boolean rescoreEnterprise(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        if (enterprises.closed(downgrade.enterpriseId())) {
            return false;
        }
        var scheme = assessments.byId(downgrade.proposed().assessmentId()).scheme();
        var again = assessments.assess(Actor.SYSTEM, downgrade.enterpriseId(), scheme, LocalDate.now(clock), caseNumber);
        var lower = DowngradePolicy.stillLower(downgrade.proposed().from(), again.grade());
        if (lower && again.grade() != null && again.grade().reaches(downgrade.proposed().to())) {
            grades.restate(downgrade.proposed().changeId(), again.id());
        }
        downgrade.rescored(again.id(), lower);
        trail.record(system(caseNumber, "downgrade.rescored").changed("grade", downgrade.proposed().to().name(), again.grade() == null ? null : again.grade().name())
                .ruledBy(again.rulebook()));
        return lower;
    }

    private static TrailEvent system(String caseNumber, String action) {
        return TrailEvent.of(caseNumber, action, Actor.SYSTEM, null).under(ARTICLE);
    }
}
